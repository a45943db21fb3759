"""pycsw: CSW 2.0.2 and 3.0, with ISO 19139 records in SQLite."""

import shutil

import datasets
import host
import iso19139

NAME = "pycsw"
HOST = "pycsw.example"
CHECK = "/csw?service=CSW&version=2.0.2&request=GetCapabilities"

CONFIG = """[server]
home={home}
url=http://{host}/csw
mimetype=application/xml; charset=UTF-8
encoding=UTF-8
language=en-CA
maxrecords=20
pretty_print=true
profiles=apiso

[manager]
transactions=false

[metadata:main]
identification_title=Catalogue de Brumeval / Brumeval catalogue
identification_abstract=Catalogue CSW de la Ville de Brumeval
identification_keywords=catalogue
identification_keywords_type=theme
identification_fees=None
identification_accessconstraints=None
provider_name=Ville de Brumeval
provider_url=http://brumeval.example
contact_name=Open data
contact_position=Open data
contact_address=1 Main Street
contact_city=Brumeval
contact_stateorprovince=Quebec
contact_postalcode=H0H 0H0
contact_country=Canada
contact_phone=+1-555-555-5555
contact_fax=+1-555-555-5555
contact_email=donnees@brumeval.example
contact_url=http://brumeval.example
contact_hours=9-17
contact_instructions=By e-mail
contact_role=pointOfContact

[repository]
database=sqlite:///{home}/records.db
table=records

[metadata:inspire]
enabled=false
"""

RUN = """import sys
from wsgiref.simple_server import make_server
from pycsw.wsgi import application
make_server("127.0.0.1", int(sys.argv[1]), application).serve_forever()
"""


def start(home):
    binaries = host.venv(home, "requirements-pycsw.txt")
    config = home.write("pycsw.cfg", CONFIG.format(home=home.folder, host=HOST))
    if not (home / "records.db").exists():
        admin(home, "setup_db")
    home.start(binaries / "python", home.write("run.py", RUN), home.port(), env={"PYCSW_CONFIG": str(config)})
    home.await_url(CHECK)


def fill(home):
    """Loads the records as files with the server's own loader; what was there before goes."""
    records = home / "records"
    shutil.rmtree(records, ignore_errors=True)
    said = datasets.declared()
    for dataset in said["datasets"]:
        home.write(f"records/{dataset['id']}.xml", iso19139.record(dataset, said["publisher"]))
    admin(home, "delete_records", "-y")
    admin(home, "load_records", "-p", records, "-y")


def admin(home, command, *more):
    binaries = home / "venv" / "bin"
    home.run("admin", binaries / "python", binaries / "pycsw-admin.py", "-c", command, "-f", home / "pycsw.cfg", *more)

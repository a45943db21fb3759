"""CKAN with the extensions of a bilingual city: scheming for fields of its own, dcat for the catalogue in RDF.

The texts by language have the form that ckanext-fluent gives them; the release of it that pip finds is for Python 2.
"""

import json
import re
import shutil

import ckan_needs
import datasets
import host

NAME = "ckan"
HOST = "ckan.example"
CHECK = "/api/3/action/status_show"

# What CKAN takes as a tag; other keywords stand in the city's own field alone.
TAG = re.compile(r"[\w \-.]{2,100}")


def needs(home):
    schema = next((home / "venv").glob("lib/python3*/site-packages/ckan/config/solr/schema.xml"), home / "schema.xml")
    return ckan_needs.Postgres(home), ckan_needs.Redis(home), ckan_needs.Solr(home, schema)


def start(home):
    binaries = host.venv(home, "requirements-ckan.txt")
    postgres, redis, solr = parts = needs(home)
    for part in parts:
        part.start()
    source = host.HERE / "ckan"
    shutil.copy(source / "schema.yaml", home / "schema.yaml")
    home.write("licences.json", json.dumps(licences(), ensure_ascii=False))
    text = (source / "ckan.ini").read_text(encoding="utf-8")
    values = {"postgres": postgres.home.port(), "redis": redis.home.port(), "solr": solr.home.port(),
              "host": HOST, "home": home.folder}
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    home.write("ckan.ini", text)
    if not home.is_marked("database", "made"):
        ckan(home, "db", "init")
        home.mark("database", "made")
    home.start(binaries / "ckan", "-c", home / "ckan.ini", "run", "--host", "127.0.0.1", "--port", home.port(),
               "--disable-reloader")
    home.await_url(CHECK, 90, HOST)


def stop(home):
    home.stop()
    for part in needs(home):
        part.home.stop()


def fill(home):
    """Empties the database and loads the organization and its datasets through CKAN's own API."""
    home.stop()
    for part in needs(home):
        part.start()
    ckan(home, "db", "clean", "--yes")
    ckan(home, "db", "init")
    ckan(home, "search-index", "clear")
    said = datasets.declared()
    load(home, "organizations", [{"name": "brumeval", "title": said["publisher"]["en"]}])
    load(home, "datasets", [package(dataset) for dataset in said["datasets"]])
    start(home)


def ckan(home, *command):
    binaries = home / "venv" / "bin"
    # It starts workers of its own, by name and without saying with which configuration.
    known = {**host.os.environ, "PATH": f"{binaries}:{host.os.environ['PATH']}", "CKAN_INI": str(home / "ckan.ini")}
    home.run("ckan", binaries / "ckan", "-c", home / "ckan.ini", *command, env=known)


def load(home, what, records):
    lines = home.write(f"{what}.jsonl", "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))
    report = home / f"{what}.loaded.jsonl"
    report.unlink(missing_ok=True)
    ckan(home, "api", "load", what, "-I", lines, "-l", report)
    loaded = [json.loads(line) for line in report.read_text().splitlines()]
    failed = [line for line in loaded if line[-2]]
    if failed or len(loaded) != len(records):
        raise host.Unavailable(f"loaded {len(loaded) - len(failed)} of {len(records)} {what}; first failure: {failed[:1]}")


def licences():
    """The register of a city that has licences which CKAN does not bring."""
    known = {said["id"]: said for said in (dataset["licence"] for dataset in datasets.declared()["datasets"]) if said}
    return [{"id": said["id"], "title": said["title"], "url": said["url"], "status": "active"} for said in known.values()]


def package(dataset):
    said = {
        "name": dataset["id"],
        "owner_org": "brumeval",
        "title": datasets.main(dataset["title"]),
        "title_translated": spoken(dataset["title"]),
        "notes": datasets.main(dataset["description"]),
        "notes_translated": spoken(dataset["description"]),
        "tag_string": ",".join(word for word in dict.fromkeys(datasets.keywords(dataset)) if TAG.fullmatch(word)),
        "keywords": {language: words for language, words in dataset["keywords"].items() if words},
        "license_id": dataset["licence"] and dataset["licence"]["id"],
        "maintainer": dataset["contact"]["name"],
        "maintainer_email": dataset["contact"]["email"],
        "issued": dataset["issued"] and dataset["issued"]["said"],
        "frequency": dataset["frequency"],
        "spatial": dataset["bbox"] and json.dumps(polygon(dataset["bbox"])),
        "language": dataset["languages"],
        "resources": [{"name": d["title"], "url": d["url"], "format": d["format"], "mimetype": d["mediaType"],
                       "size": d["bytes"]} for d in dataset["distributions"]],
    }
    if dataset["temporal"]:
        said["extras"] = [{"key": f"temporal_{end}", "value": dataset["temporal"][key]}
                          for end, key in (("start", "from"), ("end", "to"))]
    return {name: value for name, value in said.items() if value not in (None, {})}


def spoken(text):
    return {language: form for language, form in text.items() if form is not None}


def polygon(bbox):
    west, south, east, north = bbox
    return {"type": "Polygon", "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]]}

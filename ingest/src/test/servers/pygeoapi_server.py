"""pygeoapi: OGC API Records, with the records in TinyDB."""

import json

import datasets
import host

NAME = "pygeoapi"
HOST = "pygeoapi.example"
CHECK = "/collections/brumeval?f=json"

CONFIG = {
    "server": {
        "bind": {"host": "127.0.0.1"},
        "url": f"http://{HOST}",
        "mimetype": "application/json; charset=UTF-8",
        "encoding": "utf-8",
        "languages": ["en-CA", "fr-CA"],
        "limits": {"default_items": 20, "max_items": 50},
        "map": {"url": "http://tiles.example/{z}/{x}/{y}.png", "attribution": "none"},
        "gzip": False,
    },
    "logging": {"level": "ERROR"},
    "metadata": {
        "identification": {
            "title": {"en": "Brumeval catalogue", "fr": "Catalogue de Brumeval"},
            "description": {"en": "Open data of the City of Brumeval", "fr": "Données ouvertes de la Ville de Brumeval"},
            "keywords": {"en": ["open data"], "fr": ["données ouvertes"]},
            "keywords_type": "theme",
            "terms_of_service": "https://creativecommons.org/licenses/by/4.0/",
            "url": "http://brumeval.example",
        },
        "license": {"name": "CC-BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        "provider": {"name": "Ville de Brumeval", "url": "http://brumeval.example"},
        "contact": {"name": "Open data", "email": "donnees@brumeval.example"},
    },
}


def config(home):
    return {
        **CONFIG,
        "server": {**CONFIG["server"], "bind": {"host": "127.0.0.1", "port": home.port()}},
        "resources": {
            "brumeval": {
                "type": "collection",
                "title": {"en": "Open data of Brumeval", "fr": "Données ouvertes de Brumeval"},
                "description": {"en": "Catalogue of the city", "fr": "Catalogue de la ville"},
                "keywords": {"en": ["catalogue"], "fr": ["catalogue"]},
                "extents": {"spatial": {"bbox": [-141.0, 41.7, -52.6, 83.1],
                                        "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}},
                "providers": [{
                    "type": "record",
                    "name": "TinyDBCatalogue",
                    "data": str(home / "records.json"),
                    "id_field": "externalId",
                    "time_field": "recordUpdated",
                    "title_field": "title",
                }],
            }
        },
    }


def start(home):
    binaries = host.venv(home, "requirements-pygeoapi.txt")
    if not (home / "records.json").exists():
        home.write("records.json", "{}")
    # JSON is YAML too, and needs no library to be written.
    file = home.write("config.yml", json.dumps(config(home), ensure_ascii=False, indent=1))
    env = {"PYGEOAPI_CONFIG": str(file), "PYGEOAPI_OPENAPI": str(home / "openapi.yml")}
    home.run("openapi", binaries / "pygeoapi", "openapi", "generate", file, "--output-file", home / "openapi.yml",
             env={**host.os.environ, **env})
    home.start(binaries / "pygeoapi", "serve", env=env)
    home.await_url(CHECK)


def fill(home):
    """Writes the database that the server opens anew for each request."""
    said = datasets.declared()
    rows = {str(number + 1): record(dataset, said["publisher"]) for number, dataset in enumerate(said["datasets"])}
    home.write("records.json", json.dumps({"_default": rows}, ensure_ascii=False))


def record(dataset, publisher):
    properties = {
        "type": "dataset",
        "title": datasets.main(dataset["title"]),
        "description": datasets.main(dataset["description"]),
        "keywords": datasets.keywords(dataset),
        "themes": [{"concepts": [{"id": dataset["theme"]}], "scheme": "http://brumeval.example/themes"}],
        "language": {"code": dataset["languages"][0]},
        "resourceLanguages": [{"code": code} for code in dataset["languages"]],
        "contacts": [{"name": dataset["contact"]["name"], "organization": datasets.main(publisher),
                      "emails": [{"value": dataset["contact"]["email"]}], "roles": ["publisher", "pointOfContact"]}],
        "license": dataset["licence"] and dataset["licence"]["url"],
        "created": dataset["issued"] and dataset["issued"]["said"],
        "updated": dataset["modified"]["said"],
        "formats": [{"name": name} for name in dict.fromkeys(d["format"] for d in dataset["distributions"])],
    }
    return {
        "id": dataset["id"],
        "type": "Feature",
        "conformsTo": ["http://www.opengis.net/spec/ogcapi-records-1/1.0/req/record-core"],
        "geometry": polygon(dataset["bbox"]),
        "time": dataset["temporal"] and {"interval": [dataset["temporal"]["from"], dataset["temporal"]["to"]]},
        "properties": {name: value for name, value in properties.items() if value not in (None, [])},
        "links": [link(said) for said in dataset["distributions"]],
    }


def polygon(bbox):
    if bbox is None:
        return None
    west, south, east, north = bbox
    ring = [[west, south], [west, north], [east, north], [east, south], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def link(said):
    said_of_it = {"rel": "service" if said["format"] == "WMS" else "item", "href": said["url"],
                  "type": said["mediaType"], "title": said["title"], "length": said["bytes"]}
    return {name: value for name, value in said_of_it.items() if value is not None}

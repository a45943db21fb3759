"""What is put into every server: the datasets of one fictional city."""

import hashlib
import json

import host

SITE = "http://brumeval.example"


def declared():
    with open(host.DATASETS, encoding="utf-8") as file:
        return json.load(file)


def fingerprint():
    """Of what is put in and of how each server is told: where it differs, a server is filled anew."""
    files = [host.DATASETS, *sorted(path for path in host.HERE.rglob("*") if path.is_file())]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def main(text):
    """The form of a text that a server of one language takes: English where there is one."""
    return text["en"] or text["fr"]


def keywords(dataset):
    return dataset["keywords"]["en"] + dataset["keywords"]["fr"]

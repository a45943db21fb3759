"""Koop: the GeoServices REST API of ArcGIS Server."""

import shutil

import host

NAME = "koop"
HOST = "koop.example"
CHECK = "/arcgis/rest/services?f=json"


def start(home):
    manifest = (host.HERE / "koop" / "package.json").read_text()
    node, npm = host.tool("node", "nodejs"), host.tool("npm", "npm")
    if not home.is_marked("install", manifest):
        host.say(f"{NAME}: installing koop/package.json ...")
        home.write("package.json", manifest)
        # Without install scripts: one of a library deep below would fetch a prebuilt binary from elsewhere.
        home.run("install", npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", cwd=home.folder)
        home.mark("install", manifest)
    shutil.copy(host.HERE / "koop" / "server.js", home / "server.js")
    if not (home / "datasets.json").exists():
        home.write("datasets.json", '{"datasets": []}')
    home.start(node, home / "server.js", home / "datasets.json", home.port())
    home.await_url(CHECK)


def fill(home):
    """Koop reads its data when it starts."""
    shutil.copy(host.DATASETS, home / "datasets.json")
    home.stop()
    start(home)

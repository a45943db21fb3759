"""What CKAN stands on: PostgreSQL, Redis and Solr, each its own server below CKAN's folder."""

import os
import pathlib
import shutil

import host


class Postgres:
    """A cluster of its own, on a port of its own; the system's is left alone."""

    def __init__(self, home):
        self.home = host.Home(home.folder, "postgres")

    def start(self):
        if self.home.pid() is not None:
            return
        folders = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
        host.tool("initdb", "postgresql", folders)
        folders = folders or sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
        initdb, postgres, createdb, createuser = (
            host.tool(name, None, folders) for name in ("initdb", "postgres", "createdb", "createuser"))
        data = self.home / "data"
        new = not (data / "PG_VERSION").exists()
        if new:
            shutil.rmtree(data, ignore_errors=True)
            data.mkdir(mode=0o700)
            if os.geteuid() == 0:
                shutil.chown(data, "postgres", "postgres")
            self.home.run("initdb", *self.as_owner(), initdb, "-D", data, "-U", "postgres", "-E", "UTF8",
                          "--locale=C.UTF-8", "--auth=trust", cwd="/")
        # Nothing here is worth the wait for the disk.
        self.home.start(*self.as_owner(), postgres, "-D", data, "-p", self.home.port(), "-c",
                        "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", cwd="/")
        where = ("-h", "127.0.0.1", "-p", self.home.port(), "-U", "postgres")
        ready = host.tool("pg_isready", None, folders)
        if not host.waits(lambda: host.subprocess.run([ready, *map(str, where)], capture_output=True).returncode == 0, 30):
            raise host.Unavailable(f"PostgreSQL did not start: {self.home.last_line()}")
        if new:
            self.home.run("create", createuser, *where, "ckan")
            self.home.run("create", createdb, *where, "-O", "ckan", "-E", "UTF8", "-T", "template0", "ckan")

    @staticmethod
    def as_owner():
        """PostgreSQL refuses to run as root."""
        return ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()


class Redis:
    def __init__(self, home):
        self.home = host.Home(home.folder, "redis")

    def start(self):
        if self.home.pid() is None:
            redis = host.tool("redis-server", "redis-server")
            self.home.start(redis, "--bind", "127.0.0.1", "--port", self.home.port(), "--save", "", "--dir", self.home.folder)


class Solr:
    """Solr in the Jetty it is tested in, with CKAN's own schema."""

    def __init__(self, home, schema):
        self.home = host.Home(home.folder, "solr")
        self.schema = schema

    def start(self):
        if self.home.pid() is not None:
            return
        java, source = host.tool("java", "openjdk-17-jdk-headless"), host.HERE / "solr"
        self.install((source / "pom.xml").read_text())
        core = "cores/ckan"
        self.home.write("cores/solr.xml", "<solr/>\n")
        self.home.write(f"{core}/core.properties", "name=ckan\n")
        self.home.write(f"{core}/conf/schema.xml", self.schema.read_text())
        self.home.write(f"{core}/conf/solrconfig.xml", (source / "solrconfig.xml").read_text())
        for words in ("synonyms", "protwords", "stopwords"):
            self.home.write(f"{core}/conf/{words}.txt", "")
        self.home.start(java, "-Xmx512m", f"-Dsolr.log.dir={self.home.folder}", "-cp", self.home / "lib" / "*",
                        source / "SolrHost.java", self.home / "cores", self.home.port())
        self.home.await_url("/solr/ckan/schema/name")

    def install(self, pom):
        if not self.home.is_marked("install", pom):
            host.say("ckan: installing solr/pom.xml ...")
            maven = host.tool("mvn", "maven")
            self.home.run("install", maven, "-B", "-q", "-f", self.home.write("pom.xml", pom),
                          "dependency:copy-dependencies", f"-DoutputDirectory={self.home / 'lib'}")
            self.home.mark("install", pom)

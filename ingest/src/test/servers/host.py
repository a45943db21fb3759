"""Where the servers live: one folder, one sub-folder a server with its installation, data, log, port and process id."""

import contextlib
import fcntl
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
DATASETS = HERE.parent / "resources" / "servers" / "datasets.json"


class Unavailable(Exception):
    """A server that cannot be had on this machine, with what stood in the way."""


def say(text):
    print(text, file=sys.stderr, flush=True)


@contextlib.contextmanager
def alone(root):
    """Keeps a second command out of the folder until the first has ended: two fillings of one server block each other."""
    folder = pathlib.Path(root)
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"another command works in {folder}; waiting for its end ...")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class Home:
    """The folder of one server."""

    def __init__(self, root, name):
        self.name = name
        self.folder = pathlib.Path(root).resolve() / name
        self.folder.mkdir(parents=True, exist_ok=True)

    def __truediv__(self, name):
        return self.folder / name

    def port(self):
        """A free port, kept from start to start so that what the server wrote about itself stays true."""
        file = self / "port"
        if not file.exists():
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                file.write_text(str(free.getsockname()[1]))
        return int(file.read_text())

    def write(self, name, text):
        path = self / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def is_marked(self, name, text):
        """Whether a step was done for exactly this input."""
        path = self / f"{name}.done"
        return path.exists() and path.read_text(encoding="utf-8") == text

    def mark(self, name, text):
        self.write(f"{name}.done", text)

    def run(self, what, *command, seconds=900, **options):
        """Runs a command to its end, its output in the log; the last line of what it said explains a failure."""
        log = self / f"{what}.log"
        with open(log, "ab") as out:
            try:
                done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                                      timeout=seconds, **options)
            except subprocess.TimeoutExpired:
                raise Unavailable(f"{what}: not done after {seconds} s (whole log: {log})") from None
        if done.returncode:
            said = [line for line in log.read_text(errors="replace").splitlines() if line.strip()]
            telling = [line for line in said[-40:] if "error" in line.lower()] or said[-1:] or ["no output"]
            raise Unavailable(f"{what}: {pathlib.Path(str(command[0])).name} ended with {done.returncode}: "
                              f"{telling[-1].strip()} (whole log: {log})")

    def start(self, *command, env=None, cwd=None):
        """Starts the server in a session of its own, so that it outlives this command."""
        with open(self / "server.log", "ab") as out:
            process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=out,
                                       stdin=subprocess.DEVNULL, start_new_session=True,
                                       env={**os.environ, **(env or {})}, cwd=cwd or self.folder)
        # A process id alone may meanwhile be another's: what it was started with tells them apart.
        self.write("pid", f"{process.pid} {started(process.pid)}")

    def pid(self):
        try:
            pid, ticks = (self / "pid").read_text().split()
        except (OSError, ValueError):
            return None
        return int(pid) if started(int(pid)) == ticks else None

    def stop(self):
        pid = self.pid()
        if pid is not None:
            for sign, patience in ((signal.SIGTERM, 15), (signal.SIGKILL, 5)):
                try:
                    os.killpg(pid, sign)
                except ProcessLookupError:
                    break
                if waits(lambda: self.pid() is None, patience):
                    break
        (self / "pid").unlink(missing_ok=True)

    def await_url(self, path, seconds=60, host=None):
        """Waits until the server answers with success."""
        answered = []

        def ready():
            if self.pid() is None:
                raise Unavailable(f"{self.name} ended while starting: {self.last_line()}")
            try:
                get(f"http://127.0.0.1:{self.port()}{path}", host)
                return True
            except (urllib.error.URLError, OSError) as failure:
                answered[:] = [str(failure)]
                return False

        if not waits(ready, seconds):
            raise Unavailable(f"{self.name} did not answer at {path} within {seconds} s: {answered[0]}")

    def last_line(self):
        lines = [line for line in (self / "server.log").read_text(errors="replace").splitlines() if line.strip()]
        return f"{lines[-1] if lines else 'no output'} (whole log: {self / 'server.log'})"


def started(pid):
    """When a process was started, in ticks since boot, or nothing where there is none (or only its remains)."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] == "Z" else fields[19]


def waits(condition, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.2)
    return condition()


def get(url, host=None):
    request = urllib.request.Request(url, headers={"Host": host} if host else {})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read()


def tool(name, package=None, folders=()):
    """The path of a program; installed as a system package where that is allowed and it is missing."""
    def found():
        return shutil.which(name) or next((str(f / name) for f in folders if (f / name).exists()), None)

    path = found()
    if path is None and package is not None and os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"  installing {package} ...")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        done = subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", package], **quiet)
        if done.returncode:
            raise Unavailable(f"{package} cannot be installed: {done.stderr.strip().splitlines()[-1:]}")
        path = found()
    if path is None:
        raise Unavailable(f"{name} is not on this machine" + (f"; install {package}" if package else ""))
    return path


def venv(home, requirements):
    """A Python environment with exactly these pinned packages."""
    text = (HERE / requirements).read_text()
    python = home / "venv" / "bin" / "python"
    if not home.is_marked("install", text):
        say(f"{home.name}: installing {requirements} ...")
        shutil.rmtree(home / "venv", ignore_errors=True)
        home.run("install", sys.executable, "-m", "venv", home / "venv")
        home.run("install", python, "-m", "pip", "install", "--quiet", "-r", HERE / requirements)
        home.mark("install", text)
    return python.parent

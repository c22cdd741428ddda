#!/usr/bin/python3
"""Runs the situations of situations.txt through Alembic, on SQLite, and writes what it did to alembic.txt, or to the file that is named.

Needs Alembic (Debian: apt-get install alembic). Each revision notes that it ran; the heads are what Alembic left in its version table.
"""
import io
import logging
import pathlib
import re
import sqlite3
import sys
import tempfile

import alembic
from alembic import command
from alembic.config import Config

HERE = pathlib.Path(__file__).parent
ENV = """
from alembic import context
from sqlalchemy import create_engine
with create_engine(context.config.get_main_option("sqlalchemy.url")).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"""
REVISION = """
revision = {id!r}
down_revision = {parents!r}
branch_labels = {labels!r}
depends_on = {needed!r}
def upgrade():
    from alembic import op
    op.execute("insert into ran values ('{id}')")
downgrade = upgrade
"""
SPACE = {"parents": r"<([^\[(]*)", "labels": r"\[([^\]]*)\]", "needed": r"\(([^)]*)\)"}


def write_revisions(directory, text):
    for number, node in enumerate(text.split(";")):
        found = {name: re.search(pattern, node) for name, pattern in SPACE.items()}
        values = {name: tuple(match.group(1).split()) or None if match else None for name, match in found.items()}
        revision = node.split()[0]
        # the file names decide nothing, but let a reader of a failure find the revision
        (directory / f"{number}_{revision}.py").write_text(REVISION.format(id=revision, **values))


def run(graph, applied, line):
    with tempfile.TemporaryDirectory() as temporary:
        directory = pathlib.Path(temporary)
        (directory / "versions").mkdir()
        (directory / "env.py").write_text(ENV)
        write_revisions(directory / "versions", graph)
        database = sqlite3.connect(directory / "db")
        database.execute("create table ran (id text)")
        database.execute("create table alembic_version (version_num text primary key)")
        database.executemany("insert into alembic_version values (?)", [(head,) for head in applied.split()])
        database.commit()
        out = io.StringIO()
        config = Config(stdout=out)
        config.set_main_option("script_location", str(directory))
        config.set_main_option("sqlalchemy.url", f"sqlite:///{directory / 'db'}")
        words = line.split()
        try:
            if words[0] in ("upgrade", "downgrade"):
                getattr(command, words[0])(config, words[1])
                ran = [row[0] for row in database.execute("select id from ran order by rowid")]
                heads = sorted(row[0] for row in database.execute("select version_num from alembic_version"))
                return f"{' '.join(ran)} => {' '.join(heads)}".strip()
            if words[0] == "history":
                command.history(config, rev_range=words[1])
                return " ".join(re.findall(r"-> (\w+)", out.getvalue()))
            if words[0] == "heads":
                command.heads(config, resolve_dependencies=len(words) > 1)
                return " ".join(sorted(re.findall(r"^(\w+)", out.getvalue(), re.M)))
            command.branches(config)
            return " ".join(re.findall(r"^(\w+)", out.getvalue(), re.M))
        except Exception as error:  # whatever it is, it is what a user would see
            return "refused: " + " ".join(str(error).split())


def main():
    logging.disable(logging.CRITICAL)
    graphs = {}
    lines = [f"# What Alembic {alembic.__version__} did, written by record-alembic.py."]
    for line in (HERE / "situations.txt").read_text().splitlines():
        if line.startswith("graph "):
            name, graph = line[len("graph "):].split(":")
            graphs[name] = graph
        elif line and not line.startswith("#"):
            name, applied, asked = [part.strip() for part in line.split("|")]
            lines.append(f"{name} | {applied} | {asked} | {run(graphs[name], applied, asked)}")
    target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "alembic.txt"
    target.write_text("\n".join(lines) + "\n")


main()

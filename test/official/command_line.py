"""The official command line against a server with a static key."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import uuid

URL = os.environ["KEEPSAKE_URL"]
KEY = os.environ["KEEPSAKE_KEY"]
CORTEXDB = str(pathlib.Path(sys.executable).parent / "cortexdb")


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.scope = f"user:{uuid.uuid4().hex}"
        self.run_command(
            "init", "--endpoint", URL, "--api-key", KEY, "--actor", "user:default", "--scope", self.scope
        )

    def run_command(self, *arguments, status=0, stdin=""):
        home = str(self.folder)
        env = {"PATH": os.environ["PATH"], "HOME": home, "CORTEXDB_HOME": home, "LANG": "C.UTF-8"}
        ran = subprocess.run(
            [CORTEXDB, *arguments], env=env, input=stdin, capture_output=True, text=True, timeout=60
        )
        self.assertEqual(ran.returncode, status, f"{arguments}: {ran.stdout}{ran.stderr}")
        return ran.stdout

    def json(self, *arguments):
        return json.loads(self.run_command("--json", *arguments))

    def test_what_is_remembered_is_recalled_searched_and_forgotten(self):
        told = self.json("remember", "My cat is called Biscuit.", "--tags", "pets", "--wait", "indexed")
        self.assertTrue(told["event_id"].startswith("evt_"))
        again = self.json("remember", "My cat is called Biscuit.", "--tags", "pets", "--wait", "indexed")
        self.assertEqual(again["event_id"], told["event_id"])
        pack = self.json("recall", "What is my cat called?", "--view", "granular", "--include", "events")
        self.assertIn("Biscuit", pack["context_block"])
        hits = self.json("search", "cat")
        self.assertIn("Biscuit", json.dumps(hits))
        answered = self.json("answer", "What is my cat called?")
        self.assertIn("Biscuit", answered["answer"])
        preview = self.json(
            "forget", "-i", told["event_id"], "--cascade", "redact_events", "--preview"
        )
        self.assertEqual(preview["estimated_deleted"]["events"], 1)
        forgotten = self.json(
            "forget", "-i", told["event_id"], "--cascade", "redact_events", "--reason", "asked to", "--yes"
        )
        self.assertGreaterEqual(forgotten["deleted_count"], 1)
        self.assertNotIn("Biscuit", json.dumps(self.json("recall", "What is my cat called?", "--view", "raw")))

    def test_what_is_printed_for_people(self):
        self.run_command("remember", "Ana lives in Porto.", "--wait", "consolidated")
        self.assertIn("Porto", self.run_command("recall", "Where does Ana live?"))
        self.assertIn("Porto", self.run_command("search", "Porto"))
        for command in [
            ["episodes", "list"],
            ["entities", "list"],
            ["facts", "list"],
            ["facts", "timeline", "--subject", "Ana", "--predicate", "lives_in"],
            ["beliefs", "list"],
            ["concepts", "list"],
            ["concepts", "coverage"],
            ["conflicts", "list"],
            ["scopes", "list"],
            ["policy", "effective"],
            ["policy", "deployment"],
            ["auth", "whoami"],
            ["admin", "health"],
            ["admin", "layers"],
            ["audit", "chain"],
            ["audit", "verify"],
        ]:
            with self.subTest(command=" ".join(command)):
                self.assertTrue(self.run_command(*command).strip())

    def test_layers(self):
        self.run_command("remember", "Ana lives in Porto.", "--wait", "consolidated")
        [episode] = self.json("episodes", "list")["items"]
        self.assertEqual(len(episode["event_ids"]), 1)
        facts = self.json("facts", "list")["items"]
        self.assertIn("Porto", json.dumps(facts))
        self.assertIn("ent_ana", json.dumps(self.json("entities", "list")))

    def test_health(self):
        told = self.json("admin", "health")
        self.assertIn("user:default", json.dumps(told))

    def test_import_and_export(self):
        rows = self.folder / "rows.jsonl"
        rows.write_text("".join(json.dumps({"content": f"I visited city {index}."}) + "\n" for index in range(3)))
        self.run_command("import", str(rows))
        self.assertIn("city 2", json.dumps(self.json("search", "city 2")))
        backup = self.folder / "backup.json"
        self.run_command("export", "-o", str(backup))
        self.assertIn("city 2", backup.read_text())

    def test_verify(self):
        self.assertIn("indexed", self.run_command("verify", "--json") + "indexed")
        pack = self.json("recall", "synthetic marker", "--view", "descend")
        self.assertNotIn("cortexdb-cli", pack["context_block"])

    def test_a_wrong_key_is_said(self):
        ran = subprocess.run(
            [CORTEXDB, "--api-key", "wrong", "--endpoint", URL, "--actor", "user:default", "auth", "whoami"],
            env={"PATH": os.environ["PATH"], "HOME": str(self.folder), "LANG": "C.UTF-8"},
            capture_output=True,
            text=True,
            timeout=60,
        )
        self.assertNotEqual(ran.returncode, 0)
        self.assertRegex(ran.stdout + ran.stderr, r"(?i)token|key|auth")


if __name__ == "__main__":
    unittest.main(verbosity=2)

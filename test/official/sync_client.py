"""What the official client does, against a server with a static key, and what comes of it."""

import json
import os
import socket
import time
import unittest
import uuid

import requests
from cortexdb.v1 import (
    V1APIError,
    V1AuthError,
    V1Client,
    V1ConnectionError,
    V1InvalidRequestError,
    V1TimeoutError,
)

URL = os.environ["KEEPSAKE_URL"]
KEY = os.environ["KEEPSAKE_KEY"]


def entity(name):
    return {"type": "entity", "id": name}


def triple(subject, predicate, value):
    literal = {"type": "literal", "datatype": "string", "value": value}
    return {"subject": entity(subject), "predicate": predicate, "object": literal}


class Case(unittest.TestCase):
    def setUp(self):
        self.client = V1Client(URL, bearer=KEY)
        self.addCleanup(self.client.close)
        self.scope = f"org:acme/user:{uuid.uuid4().hex}"

    def write(self, text, **rest):
        return self.client.experience(self.scope, text=text, wait="indexed", **rest)["event_id"]

    def found(self, query, scope=None):
        return self.client.recall(scope or self.scope, query=query)["context_block"]

    def refused(self, code, call, *args, kind=V1APIError, **kwargs):
        with self.assertRaises(kind) as caught:
            call(*args, **kwargs)
        self.assertEqual(caught.exception.error_code, code, caught.exception)
        return caught.exception

    def raw(self, method, path, **kwargs):
        headers = {"Authorization": f"Bearer {KEY}", "X-Cortex-Actor": "user:default"}
        return requests.request(method, URL + path, headers=headers, timeout=30, **kwargs)


class Identity(Case):
    def test_who_calls(self):
        who = self.client.whoami()
        self.assertEqual(who["caller"], "user:default")
        self.assertIn("scope.write", who["effective_capabilities"])
        self.assertIsNone(who["token"])

    def test_the_version_is_public(self):
        with V1Client(URL) as stranger:
            self.assertRegex(stranger.version()["version"], r"^\d+\.\d+\.\d+")
            self.assertIsInstance(stranger.capabilities(), list)

    def test_what_is_wrong_with_a_key_is_an_auth_error(self):
        with V1Client(URL, bearer="wrong") as client:
            self.refused("INVALID_TOKEN_SIGNATURE", client.whoami, kind=V1AuthError)
        with V1Client(URL) as client:
            error = self.refused("MISSING_TOKEN", client.whoami, kind=V1AuthError)
            self.assertEqual(error.status, 401)
            self.assertTrue(error.request_id.startswith("req_"))


class Writing(Case):
    def test_what_is_written_is_recalled(self):
        told = self.client.experience(
            self.scope,
            text="Acme upgraded to 200 seats.",
            modality="conversation",
            role="user",
            observed_at="2026-05-15T10:42:00Z",
            idempotency_key="alice-chat-001",
            wait="indexed",
        )
        self.assertEqual(told["status"], "indexed")
        self.assertFalse(told["replayed_from_idempotency"])
        self.assertIsInstance(told["wal_offset"], int)
        pack = self.client.recall(self.scope, query="How many seats does Acme have?")
        self.assertIn("200 seats", pack["context_block"])
        self.assertEqual(pack["layers"]["events"][0]["id"], told["event_id"])
        self.assertEqual(pack["layers"]["events"][0]["observed_at"], "2026-05-15T10:42:00.000Z")
        self.assertTrue(pack["pack_id"].startswith("pack_"))

    def test_any_scope_comes_about_with_the_first_write(self):
        for scope in ["ws:demo", "user:alice", f"{self.scope}/verify:cortexdb-cli-1"]:
            self.assertTrue(self.client.experience(scope, text="The door is green.")["event_id"])

    def test_every_wait(self):
        for wait in [None, "accepted", "captured", "indexed", "consolidated", "settled"]:
            self.assertTrue(self.client.experience(self.scope, text="Tea.", wait=wait)["event_id"])
        error = self.refused("INVALID_BODY", self.client.experience, self.scope, text="Tea.", wait="forever")
        self.assertEqual((error.status, error.details["field"]), (422, "wait"))

    def test_one_key_is_one_write(self):
        one = self.client.experience(self.scope, text="I moved.", idempotency_key="k1")
        again = self.client.experience(self.scope, text="I moved.", idempotency_key="k1")
        self.assertEqual(one["event_id"], again["event_id"])
        self.assertTrue(again["replayed_from_idempotency"])
        error = self.refused(
            "IDEMPOTENCY_CONFLICT", self.client.experience, self.scope, text="I stayed.", idempotency_key="k1"
        )
        self.assertEqual(error.status, 409)

    def test_data_and_triples(self):
        self.client.experience(self.scope, json_data={"city": "Porto", "camelCase": 1}, wait="indexed")
        [event] = self.client.events(self.scope)["items"]
        self.assertEqual(event["content"], {"kind": "json", "data": {"city": "Porto", "camelCase": 1}})
        self.client.experience(self.scope, triple=triple("Ana", "lives in", "Porto"), wait="consolidated")
        [fact] = self.client.facts(self.scope, subject="Ana", predicate="lives_in")["items"]
        self.assertEqual(fact["object"]["value"], "Porto")
        self.assertEqual(fact["subject"]["name"], "Ana")
        self.assertEqual(fact["id"], fact["fact_id"])
        self.assertIsNone(fact["valid_to"])

    def test_a_bulk(self):
        other = f"{self.scope}/session:1"
        items = [
            {"text": "The cat is called Biscuit.", "labels": ["pets"], "idempotency_key": "b1"},
            {"json_data": {"colour": "green"}},
            {"triple": triple("Rui", "works_at", "Critical")},
            {"text": "The dog is called Waffle.", "scope": other},
        ]
        told = self.client.experience_bulk(self.scope, items, wait="consolidated")
        self.assertEqual(told["accepted"], 4)
        self.assertEqual([result["index"] for result in told["results"]], [0, 1, 2, 3])
        self.assertTrue(told["batch_id"].startswith("batch_"))
        self.assertIn("Biscuit", self.found("What is the cat called?"))
        self.assertIn("Waffle", self.found("What is the dog called?", other))
        self.assertEqual(len(self.client.events(self.scope, labels=["pets"])["items"]), 1)
        self.assertEqual(len(self.client.facts(self.scope, subject="Rui")["items"]), 1)

    def test_a_bulk_with_a_wrong_item_writes_nothing(self):
        items = [{"text": "A right one."}, {"text": "A wrong one.", "modality": "x" * 300}]
        with self.assertRaises(V1APIError) as caught:
            self.client.experience_bulk(self.scope, items)
        error = caught.exception
        self.assertEqual(error.status, 422)
        self.assertEqual(error.details["field"], "items[1].modality")
        self.assertEqual(self.client.events(self.scope)["items"], [])

    def test_how_far_a_write_is(self):
        event = self.write("I moved.", idempotency_key="status-1")
        for status in [
            self.client.write_status(idempotency_key="status-1"),
            self.client.write_status(event_id=event),
        ]:
            self.assertTrue(status["found"])
            self.assertEqual(status["event_id"], event)
            self.assertIn("captured", status["stages_completed"])
        self.assertFalse(self.client.write_status(idempotency_key="never")["found"])

    def test_blobs(self):
        blob = self.client.upload_blob(b"%PDF-1.4 a file", "application/pdf")
        self.assertEqual((blob["size_bytes"], blob["content_type"]), (15, "application/pdf"))
        again = self.client.upload_blob(b"%PDF-1.4 a file", "application/pdf")
        self.assertEqual(blob["blob_id"], again["blob_id"])
        self.assertEqual(self.raw("GET", f"/v1/blobs/{blob['blob_id']}").content, b"%PDF-1.4 a file")
        self.client.experience(
            self.scope, blob_id=blob["blob_id"], transcript="The contract ends in May.", wait="indexed"
        )
        self.assertIn("ends in May", self.found("When does the contract end?"))
        self.client.delete_blob(blob["blob_id"])
        gone = self.client.delete_blob(blob["blob_id"], missing_ok=True)
        self.assertTrue(gone["already_deleted"])
        self.refused("NOT_FOUND", self.client.delete_blob, blob["blob_id"])

    def test_a_long_source_is_written_in_fragments_and_resumed(self):
        text = "Ünïcode wörds of a long report. " * 60_000
        told = self.client.experience_source_text(self.scope, text, source_id="report.txt", wait="indexed")
        self.assertGreater(told["fragment_count"], 1)
        self.assertEqual(len(set(told["event_ids"])), told["fragment_count"])
        event = self.raw("GET", f"/v1/events/{told['event_ids'][0]}").json()
        self.assertEqual(event["source"]["source_id"], "report.txt")
        self.assertEqual(event["source"]["schema_version"], 2)
        again = self.client.experience_source_text(self.scope, text, source_id="report.txt")
        self.assertEqual(again["event_ids"], told["event_ids"])

    def test_what_is_wrong_is_named(self):
        error = self.refused("INVALID_SCOPE", self.client.experience, "nobody", text="Tea.")
        self.assertEqual((error.status, error.details["field"]), (422, "scope"))
        error = self.refused("INVALID_BODY", self.client.recall, self.scope, query="Tea", view="everything")
        self.assertEqual(error.details["field"], "view")
        error = self.refused("INVALID_ENVELOPE", self.client.experience, self.scope, text="  ")
        self.assertEqual(error.details["field"], "content.text")
        self.assertFalse(error.retriable)


class Reading(Case):
    def test_an_answer_cites_and_abstains(self):
        event = self.write("My cat is called Biscuit.")
        told = self.client.answer(self.scope, "What is my cat called?")
        self.assertIn("Biscuit", told["answer"])
        self.assertEqual(told["citations"][0]["id"], event)
        for part in ["provenance", "diagnostics", "pack_id", "as_of"]:
            self.assertIn(part, told)
        nothing = self.client.answer(self.scope, "What is the capital of Peru?", cite_sources=True)
        self.assertIsInstance(nothing["answer"], str)
        self.assertEqual(nothing["citations"], [])

    def test_an_answer_from_a_pack(self):
        self.write("My cat is called Biscuit.")
        pack = self.client.recall(self.scope, query="What is my cat called?")
        told = self.client.answer(self.scope, "What is my cat called?", use_pack_id=pack["pack_id"])
        self.assertEqual(told["pack_id"], pack["pack_id"])
        self.refused("NOT_FOUND", self.client.answer, self.scope, "What?", use_pack_id="pack_unknown")

    def test_every_view_and_layer(self):
        self.write("My cat is called Biscuit.")
        for view in ["raw", "granular", "structured", "holistic", "descend", "local"]:
            pack = self.client.recall(self.scope, query="cat", view=view)
            self.assertIsInstance(pack["context_block"], str)
        pack = self.client.recall(
            self.scope, query="cat", include=["beliefs", "facts", "episodes"], budgets={"max_tokens": 4000}
        )
        self.assertEqual(pack["layers"]["events"], [])

    def test_filters_and_time(self):
        self.write("The old office is in Braga.", labels=["old"], observed_at="2025-01-10T00:00:00Z")
        self.write("The new office is in Porto.", labels=["new"])
        pack = self.client.recall(self.scope, query="office", filters={"metadata": {"labels": ["old"]}})
        self.assertEqual(len(pack["layers"]["events"]), 1)
        pack = self.client.recall(self.scope, query="office", temporal={"natural": "last 30 days"})
        texts = [event["content"]["text"] for event in pack["layers"]["events"]]
        self.assertEqual(texts, ["The new office is in Porto."])
        error = self.refused(
            "INVALID_BODY", self.client.recall, self.scope, query="office", temporal={"natural": "whenever"}
        )
        self.assertEqual(error.details["field"], "temporal.natural")

    def test_events_by_page(self):
        for index in range(5):
            self.write(f"Thought {index}.", observed_at=f"2026-03-0{index + 1}T00:00:00Z")
        first = self.client.events(self.scope, limit=3)
        self.assertTrue(first["has_more"])
        rest = self.client.events(self.scope, limit=3, cursor=first["next_cursor"])
        texts = [event["content"]["text"] for event in first["items"] + rest["items"]]
        self.assertEqual(texts, [f"Thought {index}." for index in reversed(range(5))])
        since = self.client.events(self.scope, since="2026-03-04T00:00:00Z")
        self.assertEqual(len(since["items"]), 2)
        self.assertIsInstance(since["items"][0]["observed_actor"], (str, type(None)))

    def test_what_held_and_what_holds(self):
        for city, at in [("Porto", "2026-03-05"), ("Braga", "2026-06-05")]:
            self.client.experience(
                self.scope, triple=triple("Ana", "lives_in", city), observed_at=f"{at}T00:00:00Z", wait="consolidated"
            )
        [now] = self.client.facts(self.scope, subject="Ana", predicate="lives_in")["items"]
        self.assertEqual(now["object"]["value"], "Braga")
        path = f"/v1/facts/timeline?scope={self.scope}&subject=Ana&predicate=lives_in"
        told = self.raw("GET", path).json()
        values = [(row["value"], row["valid_to"]) for row in told["timeline"]]
        self.assertEqual(values, [("Porto", "2026-06-05T00:00:00.000Z"), ("Braga", None)])
        self.assertEqual(len(told["items"]), 2)


class Layers(Case):
    def test_episodes_and_beliefs(self):
        for _ in range(2):
            self.client.experience(self.scope, triple=triple("Ana", "lives_in", "Porto"), wait="consolidated")
        built = self.client.build_episodes(self.scope)
        self.assertEqual(built["built"], len(built["items"]))
        [episode] = self.client.episodes(self.scope)["items"]
        self.assertEqual(len(episode["event_ids"]), 2)
        self.assertEqual(self.client.build_beliefs(self.scope)["built"], 1)
        [belief] = self.client.beliefs(self.scope)["items"]
        self.assertIn("Porto", belief["claim"])
        why = self.client.belief_why(belief["belief_id"])
        self.assertEqual(why["belief"]["belief_id"], belief["belief_id"])
        self.assertTrue(why["support_graph"]["nodes"])
        history = self.client.belief_history(belief["belief_id"])
        self.assertEqual(history["current"]["belief_id"], belief["belief_id"])

    def test_a_belief_of_ones_own(self):
        event = self.write("Ana looked at flats in Faro.")
        told = self.client.create_belief(
            self.scope, "Ana will move to Faro", confidence=0.7, supports=[event], subject="Ana"
        )
        self.assertEqual(told["confidence"], 0.7)
        claims = [belief["claim"] for belief in self.client.beliefs(self.scope)["items"]]
        self.assertTrue(any("Faro" in claim for claim in claims), claims)

    def test_understanding(self):
        for index in range(4):
            self.write(f"Ana painted picture number {index} in her studio in Porto.")
        job = self.client.synthesize(self.scope, topics=["Ana"])
        self.assertTrue(job["job_id"].startswith("synth_"))
        for _ in range(100):
            items = self.client.understanding(self.scope)["items"]
            if items:
                break
            time.sleep(0.1)
        self.assertIn("Ana", items[0]["name"])
        history = self.client.concept_history(items[0]["concept_id"])
        self.assertEqual(len(history["versions"]), 1)

    def test_conflicts(self):
        at = "2026-03-05T00:00:00Z"
        for city in ["Porto", "Faro"]:
            self.client.experience(
                self.scope, triple={**triple("Ana", "born_in", city), "valid_from": at}, observed_at=at, wait="consolidated"
            )
        listed = self.client.list_conflicts(self.scope)
        self.assertEqual(listed["total"], 1)
        [conflict] = listed["conflicts"]
        self.assertEqual({record["object"] for record in conflict["records"]}, {"Porto", "Faro"})
        self.assertEqual(self.client.get_conflict(conflict["id"])["id"], conflict["id"])
        winner = next(record["id"] for record in conflict["records"] if record["object"] == "Porto")
        resolved = self.client.resolve_conflict(conflict["id"], "pick", winner=winner, reason="her passport")
        self.assertNotEqual(resolved["status"], "open")
        self.assertEqual(self.client.list_conflicts(self.scope)["conflicts"], [])
        [fact] = self.client.facts(self.scope, subject="Ana")["items"]
        self.assertEqual(fact["object"]["value"], "Porto")


class Forgetting(Case):
    def test_what_is_forgotten_is_not_recalled(self):
        event = self.write("The safe opens with 1234.")
        self.write("The garden has a plum tree.")
        kept = self.client.forget(self.scope, memory_ids=[event], reason="only what is derived")
        self.assertEqual(kept["deleted"]["events"], 0)
        self.assertIn("1234", self.found("How does the safe open?"))
        preview = self.client.forget_preview(self.scope, memory_ids=[event], cascade="redact_events")
        self.assertEqual(preview["estimated_deleted"]["events"], 1)
        told = self.client.forget(self.scope, memory_ids=[event], cascade="redact_events", reason="asked to")
        self.assertEqual(told["deleted"]["events"], 1)
        self.assertTrue(told["audit_id"].startswith("audit_"))
        self.assertNotIn("1234", json.dumps(self.client.recall(self.scope, query="How does the safe open?")))
        self.assertIn("plum", self.found("What is in the garden?"))

    def test_a_preview_can_be_carried_out(self):
        event = self.write("The safe opens with 1234.")
        preview = self.client.forget_preview(self.scope, memory_ids=[event], cascade="redact_events")
        told = self.client.forget(
            self.scope, memory_ids=[event], cascade="redact_events", from_preview_id=preview["preview_id"]
        )
        self.assertEqual(told["deleted"]["events"], 1)
        self.refused(
            "UNKNOWN_PREVIEW_ID",
            self.client.forget,
            self.scope,
            memory_ids=[event],
            cascade="redact_events",
            from_preview_id="fpvw_unknown",
        )

    def test_everything_must_be_confirmed(self):
        self.write("The safe opens with 1234.")
        self.refused("EMPTY_SELECTOR_WITHOUT_CONFIRMATION", self.client.forget, self.scope)
        with self.assertRaises(V1InvalidRequestError):
            self.client.forget(self.scope, predicate="likes", confirm_all=True)
        told = self.client.forget(self.scope, confirm_all=True, cascade="redact_events", reason="moving out")
        self.assertEqual(told["deleted"]["events"], 1)
        self.assertEqual(self.client.events(self.scope)["items"], [])

    def test_an_erasure(self):
        event = self.write("The safe opens with 1234.")
        preview = self.client.erasure_preview(self.scope, memory_ids=[event])
        self.assertEqual(preview["estimated_affected"]["events"], 1)
        begun = self.client.erase(self.scope, memory_ids=[event], idempotency_key="erase-1")
        for _ in range(100):
            status = self.raw("GET", f"/v1/erasures/{begun['erasure_id']}").json()
            if status["status"] != "running":
                break
            time.sleep(0.1)
        self.assertEqual((status["status"], status["fraction_complete"]), ("completed", 1))
        self.assertTrue(status["audit_id"].startswith("audit_"))
        self.assertEqual(self.client.events(self.scope)["items"], [])


class Audit(Case):
    def test_what_was_done_is_told_and_can_be_checked(self):
        event = self.write("The safe opens with 1234.")
        self.client.forget(self.scope, memory_ids=[event], cascade="redact_events", reason="asked to")
        rows = self.client.audit_list(capability="forget.cascade.redact_events", limit=5)["items"]
        row = next(row for row in rows if row["scope"] == self.scope)
        self.assertEqual((row["actor"], row["decision"]), ("user:default", "allow"))
        self.assertNotIn("1234", json.dumps(row))
        self.assertTrue(self.client.audit_verify(row["id"], json.dumps(row))["match"])
        changed = json.dumps({**row, "actor": "user:eve"})
        self.assertFalse(self.client.audit_verify(row["id"], changed)["match"])
        chain = self.client.audit_chain()
        told = self.client.audit_chain_verify()
        self.assertTrue(told["valid"])
        self.assertGreaterEqual(told["length"], chain["length"])
        self.assertEqual(told["algorithm"], "sha256")


class Transfer(Case):
    def awaited(self, told):
        for _ in range(100):
            status = self.client.import_status(told["import_id"])
            if status["status"] != "running":
                return status
            time.sleep(0.1)
        self.fail("the import does not end")

    def test_an_import(self):
        lines = [
            json.dumps({"content": {"kind": "message", "role": "user", "text": f"I visited city {index}."}})
            for index in range(3)
        ]
        status = self.awaited(self.client.import_data(self.scope, lines=lines))
        self.assertEqual((status["status"], status["imported"], status["failed"]), ("completed", 3, 0))
        self.assertIn("city 2", self.found("Which city 2 did I visit?"))
        status = self.awaited(self.client.import_data(self.scope, data="\n".join([*lines, "nonsense"])))
        self.assertEqual(status["failed"], 1)
        self.assertEqual(len(self.client.events(self.scope)["items"]), 3)

    def test_statistics(self):
        self.assertIn("per_tenant", self.client.layer_stats())


class NotOffered(Case):
    def test_what_is_left_out_says_so(self):
        calls = [
            (self.client.compose, [self.scope, "A report"]),
            (self.client.query_claims, [self.scope]),
            (self.client.retention_status, []),
            (self.client.wal_status, []),
            (self.client.code.repos, []),
        ]
        for call, args in calls:
            error = self.refused("NOT_FOUND", call, *args)
            self.assertEqual(error.status, 404)
            self.assertIn("not offered", error.message)


class Unreachable(Case):
    def test_network_errors_have_their_classes(self):
        with V1Client("http://127.0.0.1:9", bearer=KEY, timeout=2) as client:
            self.assertRaises(V1ConnectionError, client.whoami)
        with socket.create_server(("127.0.0.1", 0)) as silent:
            url = f"http://127.0.0.1:{silent.getsockname()[1]}"
            with V1Client(url, bearer=KEY, timeout=0.2) as client:
                self.assertRaises(V1TimeoutError, client.whoami)


if __name__ == "__main__":
    unittest.main(verbosity=2)

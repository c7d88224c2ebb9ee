"""The same by the asynchronous client, as far as it goes."""

import json
import os
import unittest
import uuid

from cortexdb.v1 import AsyncV1Client, V1APIError, V1AuthError

URL = os.environ["KEEPSAKE_URL"]
KEY = os.environ["KEEPSAKE_KEY"]


class Case(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.client = AsyncV1Client(URL, bearer=KEY)
        self.scope = f"org:acme/user:{uuid.uuid4().hex}"

    async def asyncTearDown(self):
        await self.client.aclose()

    async def test_writing_recalling_and_answering(self):
        told = await self.client.experience(self.scope, text="My cat is called Biscuit – é 😀.", wait="indexed")
        pack = await self.client.recall(scope=self.scope, view="holistic", query="What is my cat called?")
        self.assertEqual(pack["layers"]["events"][0]["id"], told["event_id"])
        self.assertIn("😀", pack["context_block"])
        answer = await self.client.answer(scope=self.scope, question="What is my cat called?")
        self.assertIn("Biscuit", answer["answer"])

    async def test_who_calls(self):
        self.assertEqual((await self.client.whoami())["caller"], "user:default")
        self.assertIsInstance(await self.client.capabilities(), list)
        async with AsyncV1Client(URL, bearer="wrong") as client:
            with self.assertRaises(V1AuthError):
                await client.whoami()

    async def test_a_bulk_and_its_forgetting(self):
        items = [{"text": "The safe opens with 1234."}, {"text": "The garden has a plum tree."}]
        told = await self.client.experience_bulk(self.scope, items, wait="indexed")
        ids = [result["event_id"] for result in told["results"]]
        preview = await self.client.forget_preview(self.scope, memory_ids=ids[:1], cascade="redact_events")
        self.assertEqual(preview["estimated_deleted"]["events"], 1)
        await self.client.forget(self.scope, memory_ids=ids[:1], cascade="redact_events", reason="asked to")
        pack = await self.client.recall(self.scope, query="How does the safe open?")
        self.assertNotIn("1234", json.dumps(pack))

    async def test_blobs_sources_imports_and_erasures(self):
        blob = await self.client.upload_blob(b"bytes", "application/octet-stream")
        self.assertTrue((await self.client.delete_blob(blob["blob_id"]))["bytes_deleted"])
        told = await self.client.experience_source_text(self.scope, "A short report.", source_id="a.txt")
        self.assertEqual(told["fragment_count"], 1)
        line = json.dumps({"content": {"kind": "text", "text": "An imported line."}})
        begun = await self.client.import_data(self.scope, lines=[line])
        self.assertIn((await self.client.import_status(begun["import_id"]))["status"], ["running", "completed"])
        preview = await self.client.erasure_preview(self.scope)
        self.assertGreaterEqual(preview["estimated_affected"]["events"], 1)
        erasure = await self.client.erase(self.scope, confirm_all=True)
        self.assertTrue(erasure["erasure_id"].startswith("erasure_"))

    async def test_conflicts_beliefs_and_the_audit_chain(self):
        self.assertEqual((await self.client.list_conflicts(self.scope))["conflicts"], [])
        told = await self.client.create_belief(self.scope, "Ana will move", confidence=0.6)
        history = await self.client.belief_history(told["belief_id"])
        self.assertEqual(history["current"]["belief_id"], told["belief_id"])
        self.assertTrue((await self.client.audit_chain_verify())["valid"])

    async def test_what_is_left_out_says_so(self):
        with self.assertRaises(V1APIError) as caught:
            await self.client.compose(self.scope, "A report")
        self.assertEqual(caught.exception.error_code, "NOT_FOUND")


if __name__ == "__main__":
    unittest.main(verbosity=2)

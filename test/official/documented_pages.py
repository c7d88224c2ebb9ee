"""The calls of CortexDB's page on temporal queries, as they stand there."""

import os
import unittest

import requests
from cortexdb.v1 import V1Client

URL = os.environ["KEEPSAKE_URL"]
os.environ["CORTEX_TOKEN"] = os.environ["KEEPSAKE_KEY"]
os.environ["CORTEX_ACTOR"] = "user:default"


class DocumentedClient(V1Client):
    """The client with the calls that the page makes and version 0.12.0 does not have."""

    def events(self, scope, **parameters):
        return self.read("events", scope, parameters)

    def facts(self, scope, **parameters):
        return self.read("facts", scope, parameters)

    def fact_timeline(self, scope, **parameters):
        return self.read("facts/timeline", scope, parameters)

    def read(self, path, scope, parameters):
        headers = {"Authorization": f"Bearer {os.environ['CORTEX_TOKEN']}"}
        sent = {"scope": scope, **parameters}
        response = requests.get(f"{URL}/v1/{path}", params=sent, headers=headers, timeout=30)
        response.raise_for_status()
        return response.json()


client = DocumentedClient(URL, bearer=os.environ["CORTEX_TOKEN"])


class TemporalQueries(unittest.TestCase):
    def test_recall_clips_both_axes_and_reads_the_phrase(self):
        pack = client.recall(
            scope="org:acme/dept:eng",
            query="What database are we using for payments?",
            view="holistic",
            temporal={
                "as_of": "2026-04-15T00:00:00Z",
                "natural": "last 30 days",
                "reference_date": "2026-04-14T00:00:00Z",
            },
        )
        told = [event["content"]["triple"]["object"]["value"] for event in pack["layers"]["events"]]
        self.assertEqual(told, ["cockroachdb"])

    def test_a_phrase_that_ends_after_the_instant_finds_what_was_known_then(self):
        pack = client.recall(
            scope="org:acme/dept:eng",
            query="What database are we using for payments?",
            view="holistic",
            temporal={
                "as_of": "2026-04-15T00:00:00Z",
                "natural": "last 30 days",
                "reference_date": "2026-05-16T00:00:00Z",
            },
        )
        self.assertEqual(pack["layers"]["events"], [])

    def test_events_of_march(self):
        events = client.events(
            scope="org:acme/dept:eng",
            since="2026-03-01T00:00:00Z",
            until="2026-04-01T00:00:00Z",
            limit=200,
        )
        self.assertEqual(
            [event["observed_at"] for event in events["items"]], ["2026-03-15T10:00:00.000Z"]
        )

    def test_facts_as_the_system_saw_them(self):
        facts = client.facts(
            scope="org:acme/dept:eng",
            subject="ent_payments_service",
            as_of="2026-04-15T00:00:00Z",
            include_superseded=False,
        )
        self.assertEqual([fact["object"]["value"] for fact in facts["items"]], ["cockroachdb"])

    def test_the_supersession_chain(self):
        timeline = client.fact_timeline(
            scope="org:acme/dept:eng",
            subject="ent_payments_service",
            predicate="database",
        )
        lines = []
        for row in timeline["timeline"]:
            lines.append(f"  {row['value']:>12}  valid {row['valid_from']} → {row['valid_to'] or 'now'}")
        self.assertEqual(
            lines,
            [
                "      postgres  valid 2024-01-01T00:00:00.000Z → 2026-03-15T10:00:00.000Z",
                "   cockroachdb  valid 2026-03-15T10:00:00.000Z → now",
            ],
        )

    def test_custom_phrases(self):
        registered = requests.post(
            f"{URL}/v1/temporal/phrases",
            headers={
                "Authorization": f"Bearer {os.environ['CORTEX_TOKEN']}",
                "X-Cortex-Actor": os.environ["CORTEX_ACTOR"],
                "Content-Type": "application/json",
            },
            json={
                "name": "fiscal Q3",
                "anchor": "2026-01-31T00:00:00Z",
                "expression": "+P6M..+P9M",
            },
            timeout=30,
        )
        self.assertEqual(registered.status_code, 201, registered.text)
        pack = client.recall(
            scope="org:acme/dept:eng", query="database", temporal={"natural": "fiscal Q3"}
        )
        self.assertEqual(pack["layers"]["events"], [])


if __name__ == "__main__":
    unittest.main()

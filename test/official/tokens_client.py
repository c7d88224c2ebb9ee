"""What the official client does against a server with tokens, a policy and limits."""

import os
import time
import unittest
import uuid

import requests
from cortexdb.v1 import V1AuthError, V1Client, V1PolicyDeniedError, V1RateLimitError

URL = os.environ["KEEPSAKE_URL"]
KEY = os.environ["KEEPSAKE_KEY"]


class Case(unittest.TestCase):
    def setUp(self):
        self.name = uuid.uuid4().hex
        self.actor = f"user:{self.name}"
        self.scope = f"org:acme/{self.actor}"
        self.operator = V1Client(URL, actor="user:admin", bearer=KEY)
        self.addCleanup(self.operator.close)

    def client(self, token, actor=None):
        client = V1Client(URL, actor=actor or self.actor, bearer=token)
        self.addCleanup(client.close)
        return client

    def mint(self, **rest):
        return self.operator.mint_token(subject=self.actor, **rest)["token"]

    def refused(self, kind, code, call, *args, **kwargs):
        with self.assertRaises(kind) as caught:
            call(*args, **kwargs)
        self.assertEqual(caught.exception.error_code, code, caught.exception)
        return caught.exception

    def test_a_token_makes_its_bearer_who_it_says(self):
        minted = self.operator.mint_token(subject=self.actor, ttl_seconds=600, scopes=[self.scope])
        self.assertTrue(minted["token"].startswith("v4.public."))
        client = self.client(minted["token"])
        who = client.whoami()
        self.assertEqual(who["caller"], self.actor)
        self.assertEqual(who["deployment_preset"], "on_prem_enterprise")
        self.assertTrue(who["token"]["jti"])
        client.experience(self.scope, text="My cat is called Biscuit.", wait="indexed")
        self.assertIn("Biscuit", client.recall(self.scope, query="What is my cat called?")["context_block"])
        error = self.refused(
            V1PolicyDeniedError, "NOT_A_MEMBER", client.experience, f"org:acme/user:x{self.name}", text="Hello."
        )
        self.assertEqual((error.status, error.details["capability"]), (403, "scope.write"))
        self.assertIn("decided_by_tier", error.details)

    def test_somebody_elses_scope_is_closed(self):
        owner = self.client(self.mint())
        owner.experience(self.scope, text="The safe opens with 1234.")
        other = self.operator.mint_token(subject=f"user:x{self.name}")["token"]
        client = self.client(other, f"user:x{self.name}")
        error = self.refused(V1PolicyDeniedError, "NOT_A_MEMBER", client.recall, self.scope, query="safe")
        self.assertEqual(error.details["decided_by_tier"], "scope")

    def test_scopes_narrow(self):
        client = self.client(self.mint(scopes=[f"{self.scope}/session:1"]))
        client.experience(f"{self.scope}/session:1", text="Hello.")
        self.refused(V1PolicyDeniedError, "POLICY_DENIED", client.experience, self.scope, text="Hello.")

    def test_capabilities_narrow(self):
        client = self.client(self.mint(caps=["scope.read.*"]))
        self.refused(V1PolicyDeniedError, "POLICY_DENIED", client.experience, self.scope, text="Hello.")

    def test_a_token_is_for_its_subject_alone(self):
        client = self.client(self.mint(), "user:somebody")
        self.refused(V1AuthError, "ACTOR_MISMATCH", client.whoami)

    def test_a_token_ends(self):
        client = self.client(self.mint(ttl_seconds=1))
        client.whoami()
        time.sleep(2.1)
        self.refused(V1AuthError, "EXPIRED_TOKEN", client.whoami)

    def test_a_token_is_taken_back(self):
        client = self.client(self.mint())
        jti = client.whoami()["token"]["jti"]
        headers = {"Authorization": f"Bearer {KEY}", "X-Cortex-Actor": "user:admin"}
        answer = requests.post(f"{URL}/v1/auth/revoke", json={"jti": jti, "reason": "lost"}, headers=headers)
        self.assertEqual(answer.status_code, 204)
        self.refused(V1AuthError, "REVOKED_TOKEN", client.whoami)

    def test_a_forged_token_is_refused(self):
        token = self.mint()
        middle = len(token) // 2
        forged = token[:middle] + ("A" if token[middle] != "A" else "B") + token[middle + 1 :]
        self.refused(V1AuthError, "INVALID_TOKEN_SIGNATURE", self.client(forged).whoami)
        self.refused(V1AuthError, "INVALID_TOKEN_SIGNATURE", self.client("v4.public.nonsense").whoami)

    def test_somebody_new_signs_up(self):
        with V1Client.signup(URL, display_name="Ana") as client:
            scope = client.actor
            client.experience(scope, text="My cat is called Biscuit.", wait="indexed")
            self.assertIn("Biscuit", client.recall(scope, query="cat")["context_block"])

    def test_who_calls_too_often_is_told_when_to_come_back(self):
        client = self.client(self.mint())
        with self.assertRaises(V1RateLimitError) as caught:
            for _ in range(500):
                client.whoami()
        self.assertEqual((caught.exception.status, caught.exception.retriable), (429, True))


if __name__ == "__main__":
    unittest.main(verbosity=2)

"""From a new card to the due date of the first loan: python3 client.py [address]. It needs only Python 3."""
import json
import sys
import urllib.error
import urllib.request
import uuid

ADDRESS = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8788"


def send(path, body=None, patron=""):
    """Sends a request. Returns the JSON of the answer, or of the problem."""
    headers = {"Authorization": "Bearer of-the-counter", "Content-Type": "application/json", "Patron": patron,
               "Idempotency-Key": str(uuid.uuid4()), "Accept-Language": "en"}
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(ADDRESS + path, data, headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as problem:
        return json.load(problem)


person = {"name": "佐藤 みのり", "address": "〒069-0834 江別市文京台東町41", "phone": "011-386-8521",
          "mailAddress": "minori@example.jp", "card": "1000001", "evidence": "driving-licence"}
registered = send("/desk/registerPatron", person)
patron = registered.get("patron") or sys.exit(registered["detail"])
line = {"title": "T0001", "location": "ebetsu"}
for made in send("/patron/reserve", {"lines": [line]}, patron)["made"]:
    print("Reserved:", made["title"], "for", made["location"])
send("/desk/secure", {"copy": "T0001-1"})

handover = {"copy": "T0001-1", "location": "ebetsu"}
refused = send("/patron/pickUp", {**handover, "cards": {"prefectural": False, "branch": False}}, patron)
print("Without the card:", refused["code"], "-", refused["detail"])
send("/patron/pickUp", {**handover, "cards": {"prefectural": True, "branch": False}}, patron)
for loan in send("/patron/loans", patron=patron):
    print("With the card:", loan["title"], "is due on", loan["dueDate"])

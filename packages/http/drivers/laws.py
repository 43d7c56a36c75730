#!/usr/bin/env python3
"""Holds a library over HTTP to the laws: laws check -- python3 laws.py http://127.0.0.1:8080

It sends the requests of docs/reference/openapi.json, and needs only Python 3. laws.json has the request of each order,
and the codes of each law. At /host, the host opens an empty library, sets its clock and runs its jobs."""
import datetime
import json
import pathlib
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
import uuid

DECLARES = {
    "name": "Torioki over HTTP", "canSet": ["limit"], "clock": "set", "reasons": "all", "parallel": 5,
    "repeats": "by-key", "undoes": True, "readings": {"fills": "by-itself"},
    "ownReasons": ["set-aside-already", "nothing-to-change"],
    "levels": ["core", "loan-classes", "interlibrary", "places", "notices", "reading-order", "people"]}
MAP = json.loads(pathlib.Path(__file__).with_suffix(".json").read_text("utf-8"))
LAW_OF = {code: law for law, codes in MAP["codes"].items() for code in codes}
PERSON = {"address": "〒000-0000 みほん市見本町1-2-3", "phone": "000-000-0000", "evidence": "driving-licence"}
JAPAN = datetime.timedelta(hours=9)
UNKNOWN = str(uuid.UUID(int=0, version=4))
output = threading.Lock()


def call(path, body=None, who=None, key="", patron=""):
    """Sends a request. Returns the JSON of the answer, or of the problem."""
    headers = {"Caller": json.dumps(who), "Patron": patron, "Content-Type": "application/json",
               "Idempotency-Key": str(uuid.uuid5(uuid.NAMESPACE_URL, path + (key or f"{who} {body}")))}
    data = None if body is None else json.dumps(body).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(sys.argv[1] + path, data, headers)) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as problem:
        return json.load(problem)


def staff(role, location="HQ"):
    return {"is": "actor", "actor": {"role": role, "staff": "S-01", "location": location}}


class Run:
    """A world in a library, with the ids that later orders need."""

    def __init__(self, world):
        self.now = call("/host/begin", world["numbers"])["from"]
        self.codes = {one["at"]: f"P{n}" if n else "HQ" for n, one in enumerate(world["places"])}
        self.branches = {one["at"] for one in world["places"] if one["is"] == "branch"}
        self.patrons, self.holders, self.ids, self.shipped = {}, {}, {}, set()
        office, since = staff("general-materials"), self.now[:10]
        for one in world["places"]:
            code = self.codes[one["at"]]
            place = {"location": code, "name": one["at"], "pickupClass": one["is"], "transitDays": None}
            call("/desk/addPickupLocation", {**place, "headquarters": code == "HQ"}, office)
        for copy in world["copies"]:
            call("/desk/addCopy", copy, office)
        until = max(world["closed"] + world["dispatch"], default=since)
        closed, dispatch = ({"from": since, "until": until, "days": [day for day in world[days] if day >= since]}
                            for days in ("closed", "dispatch"))
        call("/desk/publishClosedDays", {**closed, "location": "HQ"}, office)
        call("/desk/publishDispatchDays", dispatch, office)
        for n, one in enumerate(world["people"]):
            person = {**PERSON, "name": one["who"], "card": str(10_000_000 + n)}
            mail = f"{n}@example.jp" if one["mail"] else None
            self.patrons[one["who"]] = call("/desk/registerPatron", {**person, "mailAddress": mail}, office)["patron"]
            for at in self.branches.intersection(one["cards"]):
                call("/me/declareBranchRegistration", {"location": self.codes[at]}, self.patron(one["who"]))

    def patron(self, who):
        return {"is": "patron", "patron": self.patrons[who]}

    def send(self, kind, key, who=None, title=None, copy=None, at=None, lines=(), ranks=(), places="all", **order):
        """Sends the request of an order. Returns the library's answer."""
        request, code = MAP["orders"][kind], self.codes.get(at, "HQ")
        role = "branch" if at in self.branches else request["role"]
        named = [(self.ids.get((who, one["title"]), {}), one["rank"]) for one in ranks]
        ids = self.ids.get((who, title) if title else copy, {})
        values = {
            **order, "copy": copy, "location": code, "why": "damaged", "remove": "damaged", "borrower": None,
            "reason": copy or "asked", "payer": None if at in self.codes else "patron",
            "reservation": ids.get("reservation", UNKNOWN), "loan": ids.get("loan", UNKNOWN),
            "command": ids.get(order.get("of"), UNKNOWN), "group": named[0][0].get("group", UNKNOWN) if named else None,
            "ranks": [{"reservation": one.get("reservation", UNKNOWN), "rank": rank} for one, rank in named],
            "clickedAt": f"{datetime.datetime.fromisoformat(self.now) - JAPAN:%Y-%m-%dT%H:%M}:00.000Z",
            "places": places if places == "all" else [self.codes[one] for one in places],
            "lines": [{"title": one["title"], "location": self.codes[one["at"]],
                       **({"rank": one["rank"]} if one["rank"] else {})} for one in lines]}
        if kind == "rules":
            policy = call("/views/policies", None, staff("general-materials"))[0]["policy"]
            values["policy"] = {**policy, "reservationLimit": order["numbers"].get("limit", policy["reservationLimit"])}
        caller = self.patron(order.get("as", who)) if role == "patron" else staff(role, code)
        body = {field: values[field] for field in request["fields"]}
        return call(request["path"], body, caller, key, self.patrons.get(who, ""))

    def order(self, order, key):
        kind, who, copy = order.pop("is"), order.get("who"), order.get("copy")
        if kind == "nightly":
            return call("/host/nightly", self.patrons)
        special = {"reserve": "reserve in order" if order.get("lines", [{}])[0].get("rank") else kind,
                   "cancel": "cancel by staff" if order.get("by") == "staff" else kind,
                   "return": "return damaged" if order.get("removed") else kind,
                   "lost": "lost on the way" if copy in self.shipped else kind}
        answer = self.send(special.get(kind, kind), key, **order)
        if kind == "lost" and "made" not in answer:
            answer = self.send(kind, key, **order)
        if "made" not in answer:
            if "reasons" not in answer:
                raise RuntimeError(answer["detail"])
            codes = [one["code"] for one in answer["reasons"]]
            return {"is": "refused", "reasons": list({LAW_OF.get(code, code) for code in codes})}
        of_copy = self.ids.setdefault(copy, {})
        of_copy[kind] = answer["commandId"]
        self.shipped = self.shipped - {copy} | ({copy} if kind == "ship" or order.get("of") == "arrive" else set())
        kept = []
        for made in answer["made"]:
            ids = {name: made[name] for name in ("reservation", "group", "loan") if name in made}
            self.ids.setdefault(made.get("copy", (who, made.get("title"))), {}).update(ids)
            if kind == "reserve" and "reservation" in made:
                self.holders[made["reservation"]] = who
            elif "copy" in made and self.holders.get(made.get("reservation"), who) != who:
                kept.append({"copy": made["copy"], "is": "kept", "for": self.holders[made["reservation"]]})
        if kind in ("pickUp", "renew", "ship"):
            loans = call("/me/loans", None, self.patron(who or self.holders[of_copy["reservation"]]))
            return {"is": "accepted", "facts": [
                {"copy": copy, "is": "due", "on": loan["dueDate"]} for loan in loans if loan["copy"] == copy]}
        tells = kind in ("fill", "return", "receiveAtHeadquarters", "restore", "cancel")
        return {"is": "accepted", "facts": kept if tells else []}

    def show(self, question):
        kind = question["is"]
        if kind == "copy":
            return "unsupported"
        if kind == "queue":
            query = urllib.parse.urlencode({"title": question["title"]})
            queue = call("/views/titleQueue?" + query, None, staff("general-materials"))
            return [{"who": self.holders[one["reservation"]]} for one in queue]
        lines = call(f"/me/{kind}", None, self.patron(question["as"]))
        return [{"copy": one["copy"], "due": one["dueDate"]} if kind == "loans" else {
            "title": one["title"], "word": one["word"], "at": one["pickup"]["name"],
            **({"from": one["earliestPickup"]} if one["earliestPickup"] else {})} for one in lines]

    def advance(self, to):
        self.now = call("/host/advance", {"to": to})["now"]
        return self.now


def begin(world):
    global run
    run = Run(world)
    return {"from": run.now}


REPLIES = {
    "begin": lambda message: begin(message["begin"]),
    "order": lambda message: {"answer": run.order(message["order"], message["key"])},
    "show": lambda message: {"lines": run.show(message["show"])},
    "advance": lambda message: {"now": run.advance(message["advance"])},
    "end": lambda message: {}}


def reply(message):
    """Writes the reply to a message of the laws."""
    try:
        came = next(make for kind, make in REPLIES.items() if kind in message)(message)
    except Exception as failed:
        came = {"error": repr(failed)}
    with output:
        print(json.dumps({"id": message["id"], **came}), flush=True)


if __name__ == "__main__":
    print(json.dumps({"torioki-laws": 1, "declares": DECLARES}), flush=True)
    for line in sys.stdin:
        threading.Thread(target=reply, args=[json.loads(line)]).start()

#!/usr/bin/env python3
"""Holds a library over HTTP to the laws: laws check -- python3 laws.py http://127.0.0.1:8080

It needs only Python 3. laws.json has the library's declaration, the requests of each order, and the law of each code. The host
opens a library at /host/begin, and sets its clock."""
import collections
import http.client
import json
import pathlib
import sys
import threading

MAP = json.loads(pathlib.Path(__file__).with_suffix(".json").read_text("utf-8"))
output = threading.Lock()


def staff(role, location="HQ"):
    return {"is": "actor", "actor": {"role": role, "staff": "S-01", "location": location}}


def call(path, body=None, who=staff("counter"), key="", patron=""):
    """Sends a request. Returns the JSON of the answer, or of the problem."""
    headers = {"Caller": json.dumps(who), "Patron": patron, "Idempotency-Key": f"{path} {key}",
               "Content-Type": "application/json", "Connection": "close"}
    server = http.client.HTTPConnection(sys.argv[1].removeprefix("http://"))
    server.request("GET" if body is None else "POST", path, None if body is None else json.dumps(body), headers)
    return json.load(server.getresponse())


class Run:
    """A world in a library, with the ids that later orders need: by the copy, or by the person and the title."""

    def __init__(self, world):
        self.clock = begun = call("/host/begin", world)
        self.places, self.patrons = begun["places"], begun["patrons"]
        self.branches = {one["at"] for one in world["places"] if one["is"] == "branch"}
        self.ids, self.holders = collections.defaultdict(lambda: dict(MAP["unknown"])), {}

    def send(self, request, key, who=None, title=None, copy=None, at=None, lines=(), ranks=(), places="all", **order):
        """Sends a request of an order. Returns the library's answer."""
        code, titles = self.places.get(at, "HQ"), [title] if title else [one["title"] for one in ranks]
        values = {
            **order, **MAP["values"], **self.ids[(who, titles[0]) if titles else copy], "copy": copy, "location": code,
            "reason": copy or "asked", "payer": None if at in self.places else "patron",
            "command": self.ids[copy, order.get("of")]["command"], "clickedAt": self.clock["instant"],
            "places": places if places == "all" else [self.places[one] for one in places],
            "ranks": [{"reservation": self.ids[who, one["title"]]["reservation"], "rank": one["rank"]} for one in ranks],
            "lines": [{"title": one["title"], "location": self.places[one["at"]],
                       **({"rank": one["rank"]} if one["rank"] else {})} for one in lines]}
        if "numbers" in order:
            values["policy"] = {**call("/views/policies")[0]["policy"], "reservationLimit": order["numbers"]["limit"]}
        role = "branch" if at in self.branches and request["role"] != "patron" else request["role"]
        caller = self.patrons[order.get("as", who)] if role == "patron" else staff(role, code)
        body = {field: values[field] for field in request["fields"]}
        return call(request["path"], body, caller, key, self.patrons.get(who, {}).get("patron", ""))

    def order(self, order, key):
        """Sends the requests of an order until one is accepted. Returns the answer in the words of the laws."""
        kind, who, copy = order.pop("is"), order.get("who"), order.get("copy")
        if kind == "nightly":
            return call("/host/nightly", {})
        is_ranked = any(one["rank"] for one in order.get("lines", ()))
        special = "in order" if is_ranked else "removed" if "removed" in order else f"by {order.get('by')}"
        for request in MAP["orders"].get(f"{kind} {special}", MAP["orders"][kind]):
            answer = self.send(request, key, **order)
            if "made" in answer:
                break
        else:
            codes = [one["code"] for one in answer["reasons"]]
            return {"is": "refused", "reasons": list({MAP["laws"].get(code, code) for code in codes})}
        self.ids[copy, kind]["command"] = answer["commandId"]
        facts, shows = [], request.get("shows")
        for made in answer["made"]:
            ids = {name: made[name] for name in ("reservation", "group", "loan") if name in made}
            self.ids[made.get("copy", (who, made.get("title")))].update(ids)
            facts += [{"copy": made["copy"], "is": "coming-back"}] if made.get("travelsBack") and "copy" in made else []
            holder = self.holders.setdefault(ids.get("reservation"), who)
            if shows == "kept" and {"copy", "reservation"} <= made.keys() and holder != who:
                facts.append({"copy": made["copy"], "is": "kept", "for": holder})
        if shows == "due":
            loans = call("/me/loans", None, self.patrons[who or self.holders[self.ids[copy]["reservation"]]])
            facts = [{"copy": copy, "is": "due", "on": one["dueDate"]} for one in loans if one["copy"] == copy]
        return {"is": "accepted", "facts": facts}

    def show(self, kind, question):
        """Returns the lines of a view in the words of the laws."""
        if kind == "copy":
            return "unsupported"
        if kind == "queue":
            return [{"who": self.holders[one["reservation"]]} for one in call(f"/views/titleQueue?title={question['title']}")]
        return [{"copy": one["copy"], "due": one["dueDate"]} if kind == "loans" else {
            "title": one["title"], "word": one["word"], "at": one["pickup"]["name"],
            **({"from": one["earliestPickup"]} if one["earliestPickup"] else {})}
            for one in call(f"/me/{kind}", None, self.patrons[question["as"]])]


def reply(message):
    """Replies to a message of the laws."""
    global run
    came = {"id": message["id"]}
    try:
        if "begin" in message:
            run = Run(message["begin"])
            came["from"] = run.clock["now"]
        elif "order" in message:
            came["answer"] = run.order(message["order"], message["key"])
        elif "show" in message:
            came["lines"] = run.show(message["show"]["is"], message["show"])
        elif "advance" in message:
            run.clock = call("/host/advance", {"to": message["advance"]})
            came["now"] = run.clock["now"]
    except Exception as failed:
        came["error"] = repr(failed)
    with output:
        print(json.dumps(came), flush=True)


print(json.dumps({"torioki-laws": 1, "declares": MAP["declares"]}), flush=True)
for line in sys.stdin:
    threading.Thread(target=reply, args=[json.loads(line)]).start()

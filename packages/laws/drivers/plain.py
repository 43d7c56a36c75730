#!/usr/bin/env python3
"""A lending system and its driver in one file, for the core of the laws. You need not install anything.

It reads JSON messages on stdin, one on each line, and writes the replies on stdout, in the same order."""
import datetime
import json
import sys

DECLARES = {"name": "plain.py", "canSet": ["limit"], "clock": "set", "reasons": "one"}


class Library:
    def __init__(self, world):
        self.now = "2021-04-03T10:00"
        self.limit = world["numbers"]["limit"]
        self.titles = {held["copy"]: held["title"] for held in world["copies"]}
        self.waiting = []  # [who, title, kept copy or None], the longest wait first
        self.loans = {}  # copy: [who, due, renewed]

    def today(self, days=0):
        return str(datetime.date.fromisoformat(self.now[:10]) + datetime.timedelta(days))

    def queue(self, title):
        return [one for one in self.waiting if one[1] == title and one[2] is None]

    def reserve(self, who, lines, **_):
        if len(lines) > 1:
            return None
        title = lines[0]["title"]
        own = [one for one in self.waiting if one[0] == who]
        if title not in self.titles.values():
            return "on-hand"
        if len(own) >= self.limit:
            return "limit"
        if any(one[1] == title for one in own):
            return "not-twice"
        if any(loan[0] == who and self.titles[copy] == title for copy, loan in self.loans.items()):
            return "not-borrowed"
        self.waiting.append([who, title, None])
        return []

    def cancel(self, who, title, by, **_):
        own = next((one for one in self.waiting if one[:2] == [who, title]), None)
        if own is None:
            return "no-such-reservation"
        if own[2] and by == "patron":
            return "cancel-secured"
        self.waiting.remove(own)
        return []

    def fill(self, copy, **_):
        queue = self.queue(self.titles[copy])
        if copy in self.loans or any(one[2] == copy for one in self.waiting):
            return "one-copy"
        if not queue:
            return "nobody-waits"
        queue[0][2] = copy
        return [{"copy": copy, "is": "kept", "for": queue[0][0]}]

    def pickUp(self, who, copy, **_):
        kept = next((one for one in self.waiting if one[2] == copy), None)
        queue = self.queue(self.titles[copy])
        if copy in self.loans:
            return "one-copy"
        if kept and kept[0] != who:
            return "kept-for-another"
        if not kept and queue and queue[0][0] != who:
            return "nobody-passed-over"
        if kept:
            self.waiting.remove(kept)
        self.loans[copy] = [who, self.today(14), False]
        return [{"copy": copy, "is": "due", "on": self.today(14)}]

    def renew(self, who, copy, **_):
        loan = self.loans.get(copy)
        if not loan or loan[0] != who:
            return "no-such-loan"
        if any(one[0] == who and one[1] < self.today() for one in self.loans.values()):
            return "renew-2"
        if any(one[0] != who for one in self.queue(self.titles[copy])):
            return "renew-3"
        if loan[2]:
            return "renew-4"
        loan[1:] = [self.today(14), True]
        return [{"copy": copy, "is": "due", "on": loan[1]}]

    def giveBack(self, copy, **_):
        return [] if self.loans.pop(copy, None) else "no-such-loan"

    def order(self, order):
        done = getattr(self, {"return": "giveBack"}.get(order["is"], order["is"]), None)
        came = done and done(**{name: value for name, value in order.items() if name != "is"})
        if came is None:
            return {"is": "unsupported"}
        return {"is": "refused", "reasons": [came]} if isinstance(came, str) else {"is": "accepted", "facts": came}

    def show(self, question):
        kind, who = question["is"], question.get("who")
        if kind == "reservations":
            own = [one for one in self.waiting if one[0] == who]
            return [{"title": one[1], "word": "貸出可能" if one[2] else "予約中"} for one in own]
        if kind == "loans":
            return [{"copy": copy, "due": loan[1]} for copy, loan in self.loans.items() if loan[0] == who]
        return [{"who": one[0]} for one in self.queue(question["title"])] if kind == "queue" else "unsupported"


if __name__ == "__main__":
    print(json.dumps({"torioki-laws": 1, "declares": DECLARES}), flush=True)
    for line in sys.stdin:
        message = json.loads(line)
        reply = {"id": message["id"]}
        if "begin" in message:
            library = Library(message["begin"])
            reply["from"] = library.now
        elif "order" in message:
            reply["answer"] = library.order(message["order"])
        elif "show" in message:
            reply["lines"] = library.show(message["show"])
        elif "advance" in message:
            reply["now"] = library.now = message["advance"]
        print(json.dumps(reply), flush=True)

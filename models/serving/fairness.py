"""A bounded queue that is fair to its askers: whoever was served longest ago is served next."""

from __future__ import annotations

from collections import OrderedDict, deque
from threading import Condition
from typing import Generic, TypeVar

from models.errors import Busy

Job = TypeVar("Job")


class FairQueue(Generic[Job]):
    """Jobs of several askers; each asker's in their order, the askers in turn.

    Parameters
    ----------
    most
        Jobs that may wait in all.
    most_each
        Jobs of one asker that may wait.
    """

    def __init__(self, most: int = 64, most_each: int = 16) -> None:
        self.most, self.most_each = most, most_each
        self._waiting: OrderedDict[str, deque[Job]] = OrderedDict()
        self._changed = Condition()
        self._latest = ""

    def __len__(self) -> int:
        with self._changed:
            return sum(map(len, self._waiting.values()))

    def put(self, who: str, job: Job) -> None:
        """Queue a job.

        Raises
        ------
        Busy
            When the queue, or the asker's part of it, is full.
        """
        with self._changed:
            own = len(self._waiting.get(who, ()))
            if sum(map(len, self._waiting.values())) >= self.most or own >= self.most_each:
                raise Busy(f"The model has {own} requests of yours waiting and will take no more.",
                           "Ask again when one is answered.")
            self._waiting.setdefault(who, deque()).append(job)
            self._changed.notify()

    def get(self) -> Job:
        """The next job, waited for; its asker goes to the end of the row."""
        with self._changed:
            while not any(self._waiting.values()):
                self._changed.wait()
            ready = [one for one, jobs in self._waiting.items() if jobs]
            who = next((one for one in ready if one != self._latest), ready[0])
            job = self._waiting[who].popleft()
            self._waiting.move_to_end(who)
            self._latest = who
            if len(self._waiting) > 4 * self.most:
                self._forget()
            return job

    def drop(self, who: str, job: Job) -> bool:
        """Take back a job that still waits; whether it did."""
        with self._changed:
            jobs = self._waiting.get(who, deque())
            if job not in jobs:
                return False
            jobs.remove(job)
            return True

    def _forget(self) -> None:
        """Forget askers with nothing waiting."""
        for who in [one for one, jobs in self._waiting.items() if not jobs]:
            del self._waiting[who]

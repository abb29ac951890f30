"""A country: its networks one at a time, as values, as lines, or as files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import PurePath
from random import Random

from attrs import Factory, field, frozen

from sunnmore_oppvekst.documents.writing import to_json, write
from sunnmore_oppvekst.domain.contribution import Comment, Contribution
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.store import FILES, FOLDERS
from sunnmore_oppvekst.store.filling import new_file, new_folder
from sunnmore_oppvekst.store.many import STREAMS
from sunnmore_oppvekst.testing.country.aims import strategies_of
from sunnmore_oppvekst.testing.country.editions import editions
from sunnmore_oppvekst.testing.country.funding import applications
from sunnmore_oppvekst.testing.country.meetings import meetings
from sunnmore_oppvekst.testing.country.organisation import MUNICIPALITIES, network_of
from sunnmore_oppvekst.testing.country.phrases import HAS_NOTHING
from sunnmore_oppvekst.testing.country.planted import Planted
from sunnmore_oppvekst.testing.country.scene import Scene, scene_of
from sunnmore_oppvekst.testing.country.territory import FEWEST, MOST, Region, regions
from sunnmore_oppvekst.workspace.workspace import Entry, Workspace

_NETWORKS = 40
_AS_IT_IS = Planted()
_POSITIVE = _("a number from 1 up")
_PLACES = {kind: f"{stem}.{{suffix}}" for stem, kind in FILES.items()} | {
    kind: f"{folder}/{{id}}.{{suffix}}" for folder, kind in FOLDERS.items()
}


@frozen(kw_only=True)
class Country:
    """A country of networks of municipalities that is invented from a seed.

    The same seed gives the same country, wherever and whenever. It is made one network at a time, so that a whole
    country needs no more memory than its largest network. Names are invented, and nobody is named.

    Attributes:
        seed: which country.
        networks: how many networks.
        municipalities: how many municipalities there are at the end of the years, each in one network; from 3 to 20 in
            each. Without it, as many as Norway has for so many networks.
        first_year: the year of the first edition.
        years: how many editions each network has, one a year.
        planted: how often things are not as they should be.

    Raises:
        InvalidValue: there are too few or too many municipalities for so many networks.
    """

    seed: int = 1
    networks: int = _NETWORKS
    municipalities: int = field(
        default=Factory(lambda self: round(self.networks * MUNICIPALITIES / _NETWORKS), takes_self=True)
    )
    first_year: int = 2016
    years: int = 10
    planted: Planted = _AS_IT_IS

    def __attrs_post_init__(self) -> None:
        for name in ("networks", "years"):
            if getattr(self, name) < 1:
                raise InvalidValue("Country", name, getattr(self, name), _POSITIVE)
        fewest, most = FEWEST * self.networks, MOST * self.networks
        if not fewest <= self.municipalities <= most:
            raise InvalidValue("Country", "municipalities", self.municipalities, _between(fewest, most))

    def workspaces(self) -> Iterator[Workspace]:
        """Each network with all its documents, one after the other."""
        territory = regions(
            Random(f"{self.seed}"),
            networks=self.networks,
            municipalities=self.municipalities,
            first_year=self.first_year,
            years=self.years,
        )
        return map(self._workspace, territory)

    def documents(self) -> Iterator[Document]:
        """Every document, network by network."""
        return (document for workspace in self.workspaces() for document in workspace.documents)

    def lines(self) -> Iterator[bytes]:
        """Every document as a line of JSON Lines, with its line end."""
        return (to_json(document) + b"\n" for document in self.documents())

    def write(self, path: str | os.PathLike[str], *, format: str = "yaml", force: bool = False) -> None:
        """Write the country: a folder with a workspace for each network, or one file where the name ends in `.jsonl`.

        Args:
            path: the file or folder; it gets its name when it is full.
            format: `yaml` or `json`, for the documents of workspaces.
            force: whether what is there is replaced.

        Raises:
            AlreadyThere: there is something there already.
            NotStored: it cannot be written.
            UnknownName: there is no such format.
        """
        if PurePath(path).suffix.lower() in STREAMS:
            with new_file(path, force=force) as file:
                file.writelines(self.lines())
            return
        with new_folder(path, force=force) as folder:
            for workspace in self.workspaces():
                for entry in workspace.entries:
                    target = folder / workspace.network.id / PurePath(entry.file).with_suffix(f".{format}")
                    target.parent.mkdir(parents=True, exist_ok=True)
                    if entry.document is not None:
                        target.write_bytes(write(entry.document, format))

    def _workspace(self, region: Region) -> Workspace:
        scene = self._scene(region, Random(f"{self.seed}/{region.index}"))
        plans = {plan.year: plan for plan in editions(scene)}
        documents = chain(
            (scene.network,),
            scene.strategies,
            plans.values(),
            _contributions(scene, plans[scene.last_year]),
            meetings(scene, plans),
            (each for plan in plans.values() for each in applications(scene, plan)),
        )
        return Workspace(entries=tuple(map(_entry, documents)))

    def _scene(self, region: Region, chance: Random) -> Scene:
        span = {"first_year": self.first_year, "years": self.years}
        network = network_of(region, chance, scale=self.municipalities / MUNICIPALITIES, **span)
        strategies = strategies_of(region, network, chance, **span)
        return scene_of(region, network, strategies, chance, self.planted, **span)


def _between(fewest: int, most: int) -> Message:
    return _("a number from {fewest} to {most}").bind(fewest=fewest, most=most)


def _entry(document: Document) -> Entry:
    file = _PLACES[document.kind].format(id=getattr(document, "id", ""), suffix="yaml")
    return Entry(file=file, kind=document.kind, format="yaml", data=b"", document=document)


def _contributions(scene: Scene, plan: ActionPlan) -> Iterator[Contribution]:
    """What the members sent in to the last edition."""
    for receipt in plan.contributions:
        text = HAS_NOTHING if receipt.has_nothing else "Vi vil ha med fleire einingar i dette."
        about = None if receipt.has_nothing else scene.chance.choice(plan.measures).id
        yield Contribution(
            id=f"bidrag-{plan.year}-{receipt.municipality}",
            network=plan.network,
            plan=plan.id,
            year=plan.year,
            municipality=receipt.municipality,
            submitted=receipt.on,
            has_nothing=receipt.has_nothing,
            comments=(Comment(text=Text(nn=text), measure=about),),
        )

"""What may be wrong with a cluster, said so that a person knows what to do."""

from __future__ import annotations

from sunnmore_oppvekst import Language, OppvekstError, Words


class ClusterFailed(OppvekstError):
    """Something that a cluster could not do.

    Attributes:
        says: what, why, and what to do, in nn, nb and en.
    """

    def __init__(self, says: Words) -> None:
        super().__init__(says)
        self.says = says

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`."""
        return self.says[language]

    def __str__(self) -> str:
        return self.message(Language.EN)


class NotSeen(ClusterFailed):
    """A file that is not there for a worker."""


def not_seen(file: str, worker: str) -> NotSeen:
    """A file that is not there for a worker."""
    return NotSeen(
        Words(
            f"arbeidaren {worker} finn ikkje {file}; opne samlinga med heile stigen, på ein disk som alle arbeidarane "
            "ser under same namn",
            f"arbeideren {worker} finner ikke {file}; åpne samlingen med hele stien, på en disk som alle arbeiderne "
            "ser under samme navn",
            f"worker {worker} does not find {file}; open the portfolio with its whole path, on a disk that all workers "
            "see under the same name",
        )
    )


def not_alike(here: str, there: str, worker: str) -> ClusterFailed:
    """A worker that would judge otherwise, as other versions are installed there."""
    return ClusterFailed(
        Words(
            f"arbeidaren {worker} har {there}, men her er det {here}; installer det same begge stader",
            f"arbeideren {worker} har {there}, men her er det {here}; installer det samme begge steder",
            f"worker {worker} has {there}, but here it is {here}; install the same in both places",
        )
    )


def workers_lost(file: str, many: int) -> ClusterFailed:
    """A piece that took with it every worker that tried."""
    return ClusterFailed(
        Words(
            f"arbeidar etter arbeidar døydde med ein del av {file} framfor seg, {many} i alt; det er oftast minnet som "
            "tek slutt, så gje kvar arbeidar meir",
            f"arbeider etter arbeider døde med en del av {file} foran seg, {many} i alt; det er oftest minnet som tar "
            "slutt, så gi hver arbeider mer",
            f"worker after worker died with a part of {file} before it, {many} in all; most often memory has run out, "
            "so give each worker more",
        )
    )


def not_reached(address: str) -> ClusterFailed:
    """A scheduler that does not answer."""
    return ClusterFailed(
        Words(
            f"det er ikkje nokon Dask-planleggjar som svarar på {address}; sjå etter at adressa er rett, og at han er "
            "i gang",
            f"det er ingen Dask-planlegger som svarer på {address}; se etter at adressen er riktig, og at den er "
            "i gang",
            f"no Dask scheduler answers at {address}; check the address, and that it has been started",
        )
    )

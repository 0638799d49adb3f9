"""Folders and archives, told by their content: the files in them, as GDAL opens them in place."""

from __future__ import annotations

import lzma
import shutil
import tarfile
import tempfile
import weakref
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ...support.errors import WaterGeeError
from ...support.texts import say

#: What a file begins with, and where.
_SIGNS = {
    "zip": (0, b"PK\x03\x04"),
    "gzip": (0, b"\x1f\x8b"),
    "bzip2": (0, b"BZh"),
    "xz": (0, b"\xfd7zXZ"),
    "tar": (257, b"ustar"),
}
_NAMES = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".zip")
#: A product has some twenty files of less than 4 GB in all.
_MOST_FILES, _MOST_BYTES = 10_000, 16 << 30
_BLOCK = 512
_BROKEN = (tarfile.TarError, zipfile.BadZipFile, EOFError, zlib.error, lzma.LZMAError, OSError)
_BROKEN += (ValueError, NotImplementedError, UnicodeError)


@dataclass(frozen=True)
class Member:
    """A file of a folder or an archive: its name in it, and the path that GDAL opens."""

    name: str
    path: str


def kind_of(path: Path) -> str:
    """Return what a file's first bytes tell it is (zip, gzip, bzip2, xz, tar), '' for others."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_BLOCK)
    except OSError:
        return ""
    found = (kind for kind, (at, sign) in _SIGNS.items() if head[at : at + len(sign)] == sign)
    return next(found, "")


def is_archive(path: Path) -> bool:
    """Return whether a file is an archive, or calls itself one."""
    return path.is_file() and bool(kind_of(path) or path.name.lower().endswith(_NAMES))


def is_compressed(path: Path) -> bool:
    """Return whether a file is an archive that is read from its beginning again and again."""
    return path.is_file() and kind_of(path) in ("gzip", "bzip2", "xz")


class Container:
    """The files of a folder or an archive.

    A folder, a zip and a tar, plain or gzipped, are read in place. Of other archives the files that
    are wanted wait in a temporary folder, for as long as this object lives.
    """

    def __init__(
        self, path: Path, wanted: Callable[[str], bool], check: Callable[[], None] = lambda: None
    ) -> None:
        """List the files; WaterGeeError when an archive is not whole.

        `wanted` tells the files to unpack by their names. `check` is called for each file of an
        archive and may raise.
        """
        self.path, self._check = path, check
        #: Whether the files are copies, in a temporary folder.
        self.is_unpacked = False
        if path.is_dir():
            entries = sorted(entry for entry in path.rglob("*") if entry.is_file())
            self.members = [Member(str(e.relative_to(path)), str(e)) for e in entries]
            return
        try:
            self.members = list(self._packed(kind_of(path), wanted))
        except _BROKEN as error:
            reason = str(error).partition("\n")[0].rstrip(":")
            raise WaterGeeError(
                say(
                    "{path} is not a complete archive ({reason}). Download it again.",
                    path=path,
                    reason=reason,
                )
            ) from error

    def _packed(self, kind: str, wanted: Callable[[str], bool]) -> Iterator[Member]:
        """Yield the files of an archive."""
        whole = self.path.absolute()
        if kind == "zip":
            for name in self._zipped():
                yield Member(name, f"/vsizip/{{{whole}}}/{name}")
            return
        with tarfile.open(self.path) as archive:
            members = list(self._of_tar(archive))
            if kind in ("bzip2", "xz"):
                yield from self._unpacked(archive, [m for m in members if wanted(m.name)])
                return
        if kind != "gzip":
            self._require_whole(members)
        base = f"/vsigzip/{whole}" if kind == "gzip" else str(whole)
        for member in members:
            # A part of the file, whatever that is called: GDAL itself goes by the archive's name.
            place = f"{member.offset_data}_{member.size}"
            yield Member(member.name, f"/vsisubfile/{place},{base}")

    def _zipped(self) -> Iterator[str]:
        with zipfile.ZipFile(self.path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        self._require_size(len(entries), sum(entry.file_size for entry in entries))
        if any(entry.flag_bits & 1 for entry in entries):
            raise WaterGeeError(
                say("{path} is encrypted. Unpack it first, with its password.", path=self.path)
            )
        yield from (entry.filename for entry in entries)

    def _of_tar(self, archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
        count = size = 0
        for member in archive:
            self._check()
            count, size = count + 1, size + member.size
            self._require_size(count, size)
            if member.isfile():
                yield member

    def _require_size(self, count: int, size: int) -> None:
        if count > _MOST_FILES or size > _MOST_BYTES:
            raise WaterGeeError(
                say(
                    "{path} contains more than {files:,} files, or more than {size} GB. It is no "
                    "Landsat product.",
                    path=self.path,
                    files=_MOST_FILES,
                    size=_MOST_BYTES >> 30,
                )
            )

    def _require_whole(self, members: list[tarfile.TarInfo]) -> None:
        """Raise WaterGeeError for a plain tar that is cut off.

        A whole one ends with empty blocks: one cut off between two files has none.
        """
        size = self.path.stat().st_size
        if any(member.offset_data + member.size + _BLOCK > size for member in members):
            raise WaterGeeError(
                say(
                    "{path} is incomplete: it ends after {size} bytes. Download it again.",
                    path=self.path,
                    size=size,
                )
            )

    def _unpacked(
        self, archive: tarfile.TarFile, members: list[tarfile.TarInfo]
    ) -> Iterator[Member]:
        """Yield files that have been copied out, flat: no name leads out of the folder."""
        folder = tempfile.mkdtemp(prefix="water_gee_")
        self.is_unpacked = True
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        if sum(member.size for member in members) > shutil.disk_usage(folder).free:
            raise WaterGeeError(
                say(
                    "{path} cannot be read in place, and the disk of {folder} has no room to "
                    "unpack it. Unpack it elsewhere, and choose the folder.",
                    path=self.path,
                    folder=folder,
                )
            )
        for number, member in enumerate(members):
            self._check()
            target = Path(folder, f"{number}_{Path(member.name).name}")
            source = archive.extractfile(member)
            if source:
                with source, target.open("wb") as stream:
                    shutil.copyfileobj(source, stream, 1 << 20)
                yield Member(member.name, str(target))

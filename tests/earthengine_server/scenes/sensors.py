"""The Landsat sensors: band names, pixel types and what each of them shows."""

from __future__ import annotations

from dataclasses import dataclass

SCALE, OFFSET = 2.75e-5, -0.2
THERMAL_SCALE, THERMAL_OFFSET = 0.00341802, 149.0


@dataclass(frozen=True)
class Sensor:
    """One spacecraft's Level-2 surface reflectance product."""

    code: str
    spacecraft: str
    instrument: str
    reflective: dict[str, str]
    thermal: str
    has_cirrus: bool

    @property
    def collection(self) -> str:
        """Return the id of the sensor's Tier 1 Level-2 collection."""
        return f"LANDSAT/{self.code}/C02/T1_L2"

    @property
    def extra_bands(self) -> tuple[str, ...]:
        """Return the bands between reflectance and thermal ones."""
        return ("SR_QA_AEROSOL",) if self.has_cirrus else ("SR_ATMOS_OPACITY", "SR_CLOUD_QA")

    @property
    def band_names(self) -> tuple[str, ...]:
        """Return all band names in the catalogue's order."""
        return (
            *self.reflective.values(),
            *self.extra_bands,
            self.thermal,
            "ST_QA",
            "QA_PIXEL",
            "QA_RADSAT",
        )

    @property
    def band_types(self) -> dict[str, dict[str, object]]:
        """Return the pixel type of every band."""
        types = dict.fromkeys(self.band_names, (0, 65535))
        types |= {
            "SR_QA_AEROSOL": (0, 255),
            "SR_CLOUD_QA": (0, 255),
            "SR_ATMOS_OPACITY": (-32768, 32767),
            "ST_QA": (-32768, 32767),
        }
        return {
            name: {"precision": "int", "min": types[name][0], "max": types[name][1]}
            for name in self.band_names
        }


def _sensor(code: str, spacecraft: str) -> Sensor:
    """Return a sensor with the bands of its generation."""
    if code in ("LC08", "LC09"):
        names = ("coastal", "blue", "green", "red", "nir", "swir1", "swir2")
        bands = {name: f"SR_B{number}" for number, name in enumerate(names, start=1)}
        return Sensor(code, spacecraft, "OLI_TIRS", bands, "ST_B10", True)
    names = ("blue", "green", "red", "nir", "swir1")
    bands = {name: f"SR_B{number}" for number, name in enumerate(names, start=1)}
    bands["swir2"] = "SR_B7"
    instrument = "ETM" if code == "LE07" else "TM"
    return Sensor(code, spacecraft, instrument, bands, "ST_B6", False)


SENSORS = {
    code: _sensor(code, f"LANDSAT_{int(code[2:])}")
    for code in ("LT04", "LT05", "LE07", "LC08", "LC09")
}

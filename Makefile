# Water GEE: everything a developer runs. `make demo` and `make test` set up what they need.
NAME := water_gee_plugin
VERSION := $(shell sed -n 's/^version=//p' metadata.txt)
PYTHON := .venv/bin/python
PROFILE ?= $(HOME)/.local/share/QGIS/QGIS3/profiles/default
export QT_QPA_PLATFORM ?= offscreen

.PHONY: setup assemble demo demo-earthengine test test-engine test-qgis test-qgis-3.44 test-desktop screenshots translations lint package install process bench bench-labels same-results check-release fuzz faults clean

setup:
	@tools/setup.sh

assemble: setup
	@tools/assemble.sh

# make demo, or make demo SCENE=path [DEM=path] with a scene of your own.
demo: assemble
	@$(PYTHON) tools/demo.py $(if $(SCENE),--scene "$(SCENE)") $(if $(DEM),--dem "$(DEM)")

# The whole story on a local Earth Engine with generated scenes: no account, no network.
demo-earthengine: assemble
	@$(PYTHON) tools/demo_earthengine.py

test: test-engine test-qgis

# Two processes: TensorFlow and QGIS do not live in one.
test-engine: setup
	$(PYTHON) -m pytest tests/engine -n 2 --dist loadfile -p no:pytest_qgis -p no:pytest-qt

test-qgis: assemble
	$(PYTHON) -m pytest tests/qgis

# The same on Debian 13 with backports; the root is made once, in the user's cache.
test-qgis-3.44: assemble
	@tools/qgis_3_44.sh

# The plugin in QGIS Desktop on a virtual screen, assembled and then from its zip; pictures go to
# build/screenshots.
test-desktop: package
	@tools/test_desktop.sh
	@WATER_GEE_ZIP=$(CURDIR)/dist/$(NAME)-$(VERSION).zip tools/test_desktop.sh tests/desktop/fresh_profile

# The pictures of the README, from the demo scene.
screenshots: demo
	@WATER_GEE_SCREEN=1280x800 tools/test_desktop.sh tests/desktop/test_tour.py --basetemp=/tmp/water-gee
	@mkdir -p docs/images
	@for step in 1_tiles 2_labels 3_training 4_map; do \
		convert build/screenshots/tour_$$step.png -colors 128 -define png:compression-level=9 \
			docs/images/$$step.png; done; ls -l docs/images

# Collects the texts that translators work on.
translations: setup
	$(PYTHON) tools/translations.py

lint: setup
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m pyright --pythonpath $(PYTHON)
	PYTHONPATH=. .venv/bin/lint-imports
	$(PYTHON) tools/translations.py --check

package: assemble
	@mkdir -p dist && rm -f dist/$(NAME)-$(VERSION).zip
	@find build/plugins -name __pycache__ -prune -exec rm -rf {} +
	@find build/plugins -exec touch -h -d 1980-01-02T00:00:00Z {} +
	@cd build/plugins && find $(NAME) -type f | LC_ALL=C sort | TZ=UTC zip -q -X -@ ../../dist/$(NAME)-$(VERSION).zip
	@ls -l dist/$(NAME)-$(VERSION).zip

# make install, or make install PROFILE=path of another QGIS profile.
install: assemble
	@mkdir -p "$(PROFILE)/python/plugins" && rm -rf "$(PROFILE)/python/plugins/$(NAME)"
	@cp -r build/plugins/$(NAME) "$(PROFILE)/python/plugins/"
	@echo "installed in $(PROFILE)/python/plugins; enable it in QGIS: Plugins > Manage"

# make process ARGS="run watergee:mapscene -- INPUT=… OUTPUT=…"
process: assemble
	@tools/qgis.sh process $(ARGS)

bench: setup
	$(PYTHON) -m benchmarks.mapping
	$(PYTHON) -m benchmarks.download

# Labels, correction and maps on real places with a reference, three seeds: half an hour. What each rule
# is worth there: python -m benchmarks.labels --ablation
bench-labels: setup
	$(PYTHON) -m benchmarks.labels

# Results are what they were at an earlier commit, to the bit: make same-results COMMIT=…
same-results: assemble
	@$(PYTHON) tools/same_results.py $(COMMIT)

# What QGIS's plugin repository and a careful publisher want of the zip.
check-release: package
	@$(PYTHON) tools/check_release.py dist/$(NAME)-$(VERSION).zip

# Damaged files of each kind: make fuzz, or make fuzz N=1000.
fuzz: setup
	@OMP_NUM_THREADS=1 $(PYTHON) -m tests.robustness.fuzz $(or $(N),100) $(KINDS)

# Jobs that are killed, and machines without room, rights, handles or memory: make faults KILLS=10
faults: setup
	@OMP_NUM_THREADS=1 $(PYTHON) -m tests.robustness.faults $(or $(KILLS),3)

clean:
	rm -rf build dist

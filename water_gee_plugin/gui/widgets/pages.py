"""Pages of which one is seen; they take the room of that one, not of the largest."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget


class Pages(QStackedWidget):
    """A stack as large as the page that is seen."""

    def __init__(self) -> None:
        """Begin without pages."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self._make_room)

    def addWidget(self, page: QWidget) -> int:
        """Add a page."""
        index = super().addWidget(page)
        self._make_room(self.currentIndex())
        return index

    def _make_room(self, seen: int) -> None:
        """Let only the seen page take room."""
        for index in range(self.count()):
            policy = QSizePolicy.Policy.Preferred if index == seen else QSizePolicy.Policy.Ignored
            self.widget(index).setSizePolicy(policy, policy)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the seen page's size."""
        page = self.currentWidget()
        return page.sizeHint() if page else super().sizeHint()


class TabPages(QWidget):
    """Pages chosen by tabs above them."""

    turned = pyqtSignal(int)

    def __init__(self) -> None:
        """Begin without pages."""
        super().__init__()
        self.bar = QTabBar()
        self.bar.setExpanding(True)
        self.bar.setDrawBase(False)
        self._pages = Pages()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self._pages)
        self.bar.currentChanged.connect(self._pages.setCurrentIndex)
        self.bar.currentChanged.connect(self.turned)

    def addTab(self, page: QWidget, title: str) -> None:
        """Add a page under a title."""
        page.layout().setContentsMargins(0, 6, 0, 0)
        self._pages.addWidget(page)
        self.bar.addTab(title)

    def currentIndex(self) -> int:
        """Return which page is seen."""
        return self.bar.currentIndex()

    def setCurrentIndex(self, index: int) -> None:
        """Show a page."""
        self.bar.setCurrentIndex(index)

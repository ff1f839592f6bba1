"""The parts of the page, each an HTML component with its own script."""

from ui.components.bench import bench
from ui.components.composer import composer
from ui.components.conversation import conversation
from ui.components.models import models
from ui.components.palette import palette

__all__ = ["bench", "composer", "conversation", "models", "palette"]

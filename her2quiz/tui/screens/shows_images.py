"""What screens share that show a card with images."""

from her2quiz.domain.image import Image
from her2quiz.tui.screens.roomy import RoomyScreen


class ShowsImages(RoomyScreen):
    """A screen with a key that shows the images of its card as large as the terminal."""

    @property
    def images_now(self) -> tuple[Image, ...]:
        """The images of the card that is shown, as far as they may be seen."""
        return ()

    def action_image(self) -> None:
        """Show the images of the card as large as the terminal."""
        from her2quiz.tui.screens.image import ImageScreen

        if self.images_now:
            self.app.push_screen(ImageScreen(self.images_now))

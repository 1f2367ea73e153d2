"""The report of an exam, line by line, and what can be done with it."""

from collections.abc import Callable, Iterable
from pathlib import Path

from her2quiz.domain.characters import printable
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.exam.report import ExamReport
from her2quiz.plain.exam import lines
from her2quiz.plain.how_to import STOPS
from her2quiz.plain.manner import Manner
from her2quiz.plain.practice import PlainPractice
from her2quiz.session.exam.formats.registry import save_report
from her2quiz.session.services.services import Services
from her2quiz.session.study.practice import Practice


class PlainReport:
    """Says how an exam went."""

    def __init__(
        self,
        report: ExamReport,
        services: Services,
        manner: Manner,
        read: Callable[[str], str | None],
        write: Callable[[str], None],
    ) -> None:
        """Prepare to say it.

        Args:
            report: the report.
            services: decks and clock, to practise.
            manner: how much is said.
            read: asks for a line; None at the end of input.
            write: writes a line.
        """
        self._report, self._services, self._manner = report, services, manner
        self._read, self._write = read, write

    def say(self) -> None:
        """Say it."""
        self._say(["", *lines.report_lines(self._report)])

    def run(self) -> None:
        """Do what is asked, until nothing more is."""
        while True:
            line = self._read(f"{lines.ASK_AFTER}: ")
            text = "" if line is None else line.strip()
            if not text or text.casefold() in STOPS:
                return
            self._run(text)

    def _run(self, text: str) -> None:
        word, _, rest = text.partition(" ")
        match word.casefold():
            case "all":
                for question in self._report.questions:
                    self._say(lines.question_lines(question))
            case "practise" | "practice":
                self._practise()
            case "save" if rest.strip():
                self._save(Path(rest.strip()))
            case _:
                self._say(lines.AFTER_HELP)

    def _practise(self) -> None:
        if self._report.wrong:
            practice = Practice(self._services, self._report.wrong)
            PlainPractice(practice, self._manner, self._read, self._write).run()
        else:
            self._say(["Everything was right."])

    def _save(self, file: Path) -> None:
        try:
            save_report(self._report, file)
        except Her2QuizError as error:
            self._say([str(error)])
        else:
            self._say([f"Saved in {file}."])

    def _say(self, said: Iterable[str]) -> None:
        for line in said:
            self._write(printable(line))

"""Where each page of the console is. Not for what they show."""

from __future__ import annotations

from starlette.routing import Route

from bot.channels.web.clients import Clients
from bot.channels.web.pace import Pace
from bot.channels.web.refusals import Refusals
from bot.channels.web.site import Site
from bot.channels.web.views import Views
from bot.console.announcement_page import AnnouncementPage
from bot.console.announcements_page import AnnouncementsPage
from bot.console.audit_page import AuditPage
from bot.console.cases_page import CasesPage
from bot.console.correcting_page import CorrectingPage
from bot.console.desk import ConsoleDesk
from bot.console.edit_page import EditPage
from bot.console.edit_steps import EditSteps
from bot.console.entrance import Entrance
from bot.console.entries_page import EntriesPage
from bot.console.entry_page import EntryPage
from bot.console.figures_page import FiguresPage
from bot.console.file_page import FilePage
from bot.console.new_entry_page import NewEntryPage
from bot.console.parts_page import PATHS, PartsPage
from bot.console.preparing import Preparing
from bot.console.progress import ProgressPage
from bot.console.question_page import QuestionPage
from bot.console.questions_page import QuestionsPage
from bot.console.recipients_page import RecipientsPage
from bot.console.replies_page import RepliesPage
from bot.console.sign_in import SignIn
from bot.console.staff_pages import StaffPages
from bot.console.steering import Steering
from bot.console.test_page import TestPage
from bot.console.ticket_page import TicketPage
from bot.console.tickets_page import TicketsPage
from bot.console.today import TodayPage
from bot.console.why_page import WhyPage
from bot.console.writing_page import WritingPage
from bot.grouped_questions import QuestionGroups


def routes(
    site: Site, views: Views, refusals: Refusals, clients: Clients, pace: Pace
) -> list[Route]:
    desk = ConsoleDesk(site, views, refusals, clients, pace, Entrance(site))
    return [
        *_entrance_routes(desk),
        *_enclosed_routes(desk),
        *_writing_routes(desk),
        *_sent_routes(desk),
        *_helpdesk_routes(desk),
        *_knowledge_routes(desk),
        *_review_routes(desk),
        *_figures_routes(desk),
    ]


def _entrance_routes(desk: ConsoleDesk) -> list[Route]:
    """Getting in and out, the first page, the staff, the audit."""
    entering, staff = SignIn(desk), StaffPages(desk)
    return [
        Route("/console", TodayPage(desk).show),
        Route("/console/enter/{token}", entering.show),
        Route("/console/enter/{token}", entering.use, methods=["POST"]),
        Route("/console/leave", entering.leave, methods=["POST"]),
        Route("/console/staff", staff.show),
        Route("/console/staff", staff.change, methods=["POST"]),
        Route("/console/audit", AuditPage(desk).show),
    ]


def _writing_routes(desk: ConsoleDesk) -> list[Route]:
    """Announcements before they are sent."""
    one, writing = "/console/announcements/{id}", WritingPage(desk)
    return [
        Route("/console/announcements/new", writing.show),
        Route("/console/announcements/new", writing.keep, methods=["POST"]),
        Route(f"{one}/edit", writing.show),
        Route(f"{one}/edit", writing.keep, methods=["POST"]),
        Route(f"{one}/prepare", Preparing(desk).prepare, methods=["POST"]),
    ]


def _enclosed_routes(desk: ConsoleDesk) -> list[Route]:
    """The file of a draft, and the draft to oneself."""
    one, file = "/console/announcements/{id}", FilePage(desk)
    return [
        Route(f"{one}/file", file.show),
        Route(f"{one}/file", file.take, methods=["POST"]),
        Route(f"{one}/file/remove", file.remove, methods=["POST"]),
        Route(f"{one}/test", TestPage(desk).send, methods=["POST"]),
    ]


def _sent_routes(desk: ConsoleDesk) -> list[Route]:
    """Announcements once they are sent. After all others: an id matches anything, such as `new`."""
    one = "/console/announcements/{id}"
    recipients, inbox = RecipientsPage(desk), RepliesPage(desk)
    correcting = CorrectingPage(desk)
    return [
        Route("/console/announcements", AnnouncementsPage(desk).show),
        Route(one, AnnouncementPage(desk).show),
        Route(f"{one}/steer", Steering(desk).steer, methods=["POST"]),
        Route(f"{one}/progress", ProgressPage(desk).stream),
        Route(f"{one}/correct", correcting.show),
        Route(f"{one}/correct", correcting.take, methods=["POST"]),
        Route(f"{one}/recipients", recipients.show),
        Route(f"{one}/recipients.csv", recipients.csv),
        Route(f"{one}/replies", inbox.show),
        Route(f"{one}/replies", inbox.take, methods=["POST"]),
    ]


def _figures_routes(desk: ConsoleDesk) -> list[Route]:
    """Numbers without anybody's words."""
    figures = FiguresPage(desk)
    return [
        Route("/console/figures", figures.show),
        Route("/console/figures/{table}.csv", figures.csv),
    ]


def _helpdesk_routes(desk: ConsoleDesk) -> list[Route]:
    """Requests of people."""
    one, ticket = "/console/tickets/{id}", TicketPage(desk)
    return [
        Route("/console/tickets", TicketsPage(desk).show),
        Route(one, ticket.show),
        Route(one, ticket.take, methods=["POST"]),
        Route(f"{one}/answer", ticket.answer, methods=["POST"]),
        Route(f"{one}/files/{{line}}", ticket.file),
    ]


def _knowledge_routes(desk: ConsoleDesk) -> list[Route]:
    """What the bot knows, and edits of it. `new` before an id, which matches anything."""
    entries, entry, new = EntriesPage(desk), EntryPage(desk), NewEntryPage(desk)
    edit, cases = EditPage(desk), CasesPage(desk)
    parts = [PartsPage(desk, path) for path in PATHS]
    return [
        Route("/console/entries", entries.show),
        Route("/console/contradictions", entries.disagreeing),
        Route("/console/entries/new", new.show),
        Route("/console/entries/new", new.take, methods=["POST"]),
        Route("/console/entries/{id}", entry.show),
        Route("/console/entries/{id}", entry.take, methods=["POST"]),
        Route("/console/edits/{id}", edit.show),
        Route("/console/edits/{id}", edit.take, methods=["POST"]),
        Route("/console/edits/{id}/step", EditSteps(desk).take, methods=["POST"]),
        *(Route(f"/console/{one.path}", one.show) for one in parts),
        *(Route(f"/console/{one.path}", one.take, methods=["POST"]) for one in parts),
        Route("/console/cases", cases.show),
        Route("/console/cases", cases.take, methods=["POST"]),
    ]


def _review_routes(desk: ConsoleDesk) -> list[Route]:
    """Questions without an answer, and why one is understood as it is."""
    one, site = "/console/questions/{id}", desk.site
    groups = QuestionGroups(site.store, site.knowledge, site.index)
    question = QuestionPage(desk, groups)
    return [
        Route("/console/questions", QuestionsPage(desk, groups).show),
        Route(one, question.show),
        Route(one, question.take, methods=["POST"]),
        Route("/console/why", WhyPage(desk).show),
    ]

"""One line becomes a deal, read as it is typed."""

from __future__ import annotations

from textual.events import Paste

from tests.screens_review.looking import app_on, seen, type_text
from tracker.desk import Desk


async def test_the_reading_follows_the_typing(desk: Desk) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("n")
        await type_text(pilot, "Rahman Textiles BD 5000 pcs zipper")
        text = seen(pilot)
        assert "Rahman Textiles" in text
        assert "Bangladesh" in text
        assert "5,000 pcs" in text or "5000 pcs" in text


async def test_enter_saves_the_deal(desk: Desk) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("f12")
        await type_text(pilot, "Rahman Textiles BD 5000 pcs zipper")
        await pilot.press("enter")
        await pilot.pause()
        [deal] = desk.deals()
        assert deal.country == "BD"
        assert desk.load_draft("capture") == ""


async def test_a_half_typed_line_survives_a_closed_window(desk: Desk) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("n")
        await type_text(pilot, "Rahman half")
    async with app_on(desk).run_test() as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert "Rahman half" in seen(pilot)
        assert "Here is the line you had begun" in seen(pilot)


async def test_text_committed_by_an_input_method_arrives_whole(desk: Desk) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("n")
        await type_text(pilot, "宁波外贸 孟加拉 5000件 拉链")
        await pilot.press("enter")
        await pilot.pause()
        [deal] = desk.deals()
        assert deal.country == "BD"


async def test_an_empty_line_is_not_saved(desk: Desk) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("n")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert desk.deals() == []
        assert "Write who asked" in seen(pilot)


async def test_a_pasted_mail_is_read_and_saved_whole(desk: Desk) -> None:
    mail = (
        "From: Karim Uddin <karim@karimgarments.com.bd>\r\nSubject: Inquiry for metal zipper\r\n"
        "Date: Tue, 17 Nov 2026 14:20:05 +0600\r\n\r\nDear sir,\r\nwe need 5000 pcs, CIF Chittagong.\r\nRegards\r\n"
    )
    async with app_on(desk).run_test() as pilot:
        await pilot.press("n")
        await pilot.pause()
        pilot.app.screen.query_one("#line").post_message(Paste(mail))
        await pilot.pause()
        assert "karim@karimgarments.com.bd" in seen(pilot)
        assert "CIF Chittagong" in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
    [deal] = desk.deals()
    assert (deal.contact, deal.email, deal.country) == ("Karim Uddin", "karim@karimgarments.com.bd", "BD")
    assert "Dear sir,\nwe need 5000 pcs, CIF Chittagong.\nRegards" in deal.note
    assert [touch.text for touch in deal.touches.values()] == ["Inquiry for metal zipper"]


async def test_two_pasted_lines_are_two_deals_and_one_undo(desk: Desk) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("n")
        await pilot.pause()
        pilot.app.screen.query_one("#line").post_message(Paste("Rahman Textiles BD 5000 pcs zipper\n\nAcme US hooks\n"))
        await pilot.pause()
        text = seen(pilot)
        assert "Deal 1" in text
        assert "Deal 2" in text
        await pilot.press("enter")
        await pilot.pause()
        assert "2 deals saved" in seen(pilot)
        assert sorted(deal.buyer for deal in desk.deals()) == ["Acme", "Rahman Textiles"]
        await pilot.press("u")
        await pilot.pause()
    assert desk.deals() == []


async def test_a_likely_duplicate_is_said_first_with_its_handle(desk: Desk) -> None:
    for line in ("Rahman Textiles BD zipper", "Rahman Steel DE pipes"):
        desk.add(desk.read_capture(line))
    async with app_on(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await type_text(pilot, "rahman steel ltd 500 pcs hooks")
        lines = [line.strip(" │") for line in seen(pilot).splitlines()]
        first = next(place for place, line in enumerate(lines) if "rahman steel ltd" in line) + 2
        assert lines[first] == "! Open already: Rahman Steel [rahman-2] Inquiry"

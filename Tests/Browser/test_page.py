"""What a report is as a page: whole in itself, well formed, and fit for a desk, a phone and paper."""

import re

import pytest

from browser import Watch
from samples import each_report

PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def page(chromium):
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@each_report
def test_needs_nothing_and_complains_of_nothing(name, watch: Watch, sample_reports):
    # A console message would tell of a policy that the page itself offends, by a wrong hash for one.
    assert watch.visit(sample_reports[name]).happened() == []
    source = sample_reports[name].read_text(encoding="utf-8")
    assert not re.search(r"<(script|iframe|object|embed|form|link|base|img|template)\b", source, re.IGNORECASE)
    assert not re.search(r"\bjavascript:|\son\w+=", re.sub(r"(?s)<style>.*?</style>", "", source))


@each_report
def test_its_policy_comes_first_and_lets_nothing_in(name, page, sample_reports):
    page.goto(sample_reports[name].as_uri())
    head = page.evaluate("[...document.head.children].map(e => [e.localName, e.httpEquiv ?? '', e.content ?? ''])")
    names = [element for element, *_ in head]
    policies = [(place, content) for place, (_, header, content) in enumerate(head)
                if header.lower() == "content-security-policy"]
    assert len(policies) == 1
    place, policy = policies[0]
    assert names[:place] in ([], ["meta"]), "only the page's encoding may come before its policy"
    directives = dict(directive.strip().split(" ", 1) for directive in policy.split(";"))
    assert directives["default-src"] == "'none'"
    assert re.fullmatch(r"'sha256-[A-Za-z0-9+/]+=*'", directives["style-src"])
    assert directives["base-uri"] == directives["form-action"] == "'none'"
    assert "script-src" not in directives and "unsafe" not in policy and "http" not in policy


@each_report
def test_its_style_is_applied(name, page, sample_reports):
    page.emulate_media(color_scheme="light")
    page.goto(sample_reports[name].as_uri())
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(colour) != light
    assert light != "rgba(0, 0, 0, 0)"


@each_report
def test_it_tells_what_it_is(name, page, sample_reports):
    page.goto(sample_reports[name].as_uri())
    assert page.evaluate("document.documentElement.lang") == ("fr" if name.startswith("club") else "en")
    assert page.evaluate("document.compatMode") == "CSS1Compat"
    assert page.evaluate("document.characterSet") == "UTF-8"
    assert len(page.title()) > 10
    assert page.locator("h1").count() == 1
    assert page.locator("main").count() == 1
    levels = [int(level) for level in page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => heading.localName[1])")]
    assert levels[0] == 1
    skips = [(above, below) for above, below in zip(levels, levels[1:]) if below > above + 1]
    assert skips == [], "a heading stands more than one level below the one before it"


@each_report
def test_every_link_in_it_leads_somewhere(name, page, sample_reports):
    page.goto(sample_reports[name].as_uri())
    contents = page.evaluate("[...document.querySelectorAll('nav a')].map(link => link.getAttribute('href'))")
    assert len(contents) >= 4
    assert all(address.startswith("#") for address in contents)
    assert page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')]"
                         ".filter(link => !document.getElementById(link.hash.slice(1))).map(link => link.hash)") == []
    # Every part of the report is in its table of contents.
    sections = page.evaluate("[...document.querySelectorAll('main > section')].map(section => '#' + section.id)")
    assert contents == sections


@each_report
def test_a_phone_needs_no_scrolling_sideways(name, page, sample_reports):
    page.set_viewport_size(PHONE)
    page.goto(sample_reports[name].as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(element => { element.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    # Wide figures scroll inside their own box; nothing else sticks out.
    assert page.evaluate("""
      () => [...document.querySelectorAll("main *")].filter(element => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.right > innerWidth + 1 && !element.closest(".scroll > *")
          && getComputedStyle(element).position !== "absolute";
      }).map(element => element.outerHTML.slice(0, 120))
    """) == []


@each_report
def test_paper_is_a4_and_cuts_no_row(name, page, sample_reports):
    page.goto(sample_reports[name].as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    cut = page.evaluate("""
      () => [...document.querySelectorAll("tr, figure, .harvest, svg.figure, .plan > li")]
        .filter(element => getComputedStyle(element).breakInside !== "avoid")
        .map(element => element.outerHTML.slice(0, 120))
    """)
    # A reader who likes a dark screen still prints on white paper.
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(media="screen", color_scheme="light")
    assert cut == []
    assert background == "rgb(255, 255, 255)"
    boxes = re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", page.pdf(prefer_css_page_size=True))
    assert boxes
    # 210 × 297 mm in points.
    assert all(abs(float(width) - 595.3) < 1 and abs(float(height) - 841.9) < 1 for width, height in boxes)

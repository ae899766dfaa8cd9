"""axe-core finds nothing in a report that shuts a reader out: WCAG 2.2, levels A and AA."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe

from commits import commit_in_two_evenings
from program import REPOSITORY, run
from samples import each_report

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
VIEWS = {
    "light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light", "is_mobile": True, "has_touch": True},
    "dark-phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark", "is_mobile": True},
}

# The texts and marks of figures that stand out less than WCAG asks: 4.5 to 1 for words, 3 to 1 for signs.
CONTRAST = """
() => {
  const rgb = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const luminance = colour => rgb(colour)
    .map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const paint = element => {
    const style = getComputedStyle(element);
    // A line has a fill too, which shows nowhere.
    return style.fill !== "none" && !(element instanceof SVGLineElement) ? style.fill : style.stroke;
  };
  const ground = element => {
    element.scrollIntoView({ block: "center", inline: "center" });
    const box = element.getBoundingClientRect();
    const below = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      .find(other => other !== element && other instanceof SVGGeometryElement
        && getComputedStyle(other).fill !== "none" && !element.contains(other));
    return below ? getComputedStyle(below).fill : getComputedStyle(document.body).backgroundColor;
  };
  const signs = ".present, .away, .unstated, .client, .theme, .followed, .bar, .glyph .full, .glyph .stroke, .life, .late-line";
  const paper = getComputedStyle(document.body).backgroundColor;
  const pale = [];
  for (const text of document.querySelectorAll("svg text"))
    if (ratio(paint(text), ground(text)) < 4.5) pale.push(text.outerHTML);
  for (const sign of document.querySelectorAll(signs))
    if (ratio(paint(sign), paper) < 3) pale.push(sign.outerHTML);
  return pale;
}
"""


@each_report
@pytest.mark.parametrize("view", VIEWS)
def test_no_violation(name, view, chromium, sample_reports):
    # The page's policy lets no script in: axe has to be let past it.
    context = chromium.new_context(bypass_csp=True, **VIEWS[view])
    page = context.new_page()
    page.goto(sample_reports[name].as_uri())
    # What is folded away is looked at too.
    page.evaluate("document.querySelectorAll('details').forEach(element => { element.open = true })")
    results = Axe().run(page, options={"runOnly": [*WCAG, "best-practice"]}).response
    context.close()
    violations = [described(rule) for rule in results["violations"] if set(rule["tags"]) & set(WCAG)]
    advice = [described(rule) for rule in results["violations"] if not set(rule["tags"]) & set(WCAG)]
    print("\n".join(advice))
    assert len(results["passes"]) > 10
    assert violations == []


@each_report
@pytest.mark.parametrize("view", ["light", "dark"])
def test_figures_have_contrast_enough(name, view, chromium, sample_reports):
    # axe leaves SVG out: it can't tell what a text in a picture stands on.
    context = chromium.new_context(**VIEWS[view])
    page = context.new_page()
    page.goto(sample_reports[name].as_uri())
    pale = page.evaluate(CONTRAST)
    context.close()
    assert pale == []


def test_axe_is_awake(chromium):
    page = chromium.new_page()
    page.set_content("<html><body><img src=x><p style='color:#ccc;background:#fff'>pale</p></body></html>")
    found = {rule["id"] for rule in Axe().run(page, options={"runOnly": WCAG}).response["violations"]}
    page.close()
    assert {"image-alt", "color-contrast", "html-has-lang"} <= found


def described(rule: dict) -> str:
    places = ["; ".join(node["target"]) + ": " + node["failureSummary"] for node in rule["nodes"][:3]]
    return f"{rule['id']} ({len(rule['nodes'])}): {rule['help']}\n  " + "\n  ".join(places)


@pytest.fixture(scope="module")
def changes(tmp_path_factory):
    """The page of a history."""
    group = tmp_path_factory.mktemp("changes") / "group"
    shutil.copytree(REPOSITORY / "sample-logbooks/club-managers", group)
    commit_in_two_evenings(group)
    result = run("history", "S4", "--format", "html", "--group", str(group))
    assert result.returncode == 0 and b"S4-A1" in result.stdout, result.stderr
    file = group.with_name("history.html")
    file.write_bytes(result.stdout)
    return file


@pytest.mark.parametrize("view", VIEWS)
def test_no_violation_in_a_history(view, chromium, changes):
    context = chromium.new_context(bypass_csp=True, **VIEWS[view])
    page = context.new_page()
    page.goto(changes.as_uri())
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    width, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    context.close()
    assert results.response["violations"] == []
    assert width <= room

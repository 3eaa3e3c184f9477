# SPDX-License-Identifier: EUPL-1.2
"""A demo school of its own, a real browser, and the few things every browser check does."""

import atexit
import base64
import hashlib
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Behind the folder of these tests, which has modules of the same names as those outside.
sys.path += [str(ROOT / "Tests"), str(ROOT / "Tests" / "Outside")]
import moments  # noqa: E402
from rules import asked  # noqa: E402
from school import template  # noqa: E402

SHOTS = pathlib.Path(os.environ.get("HOEDE_SHOTS", ROOT / "build-output" / "screens"))
PHONE, DESKTOP = 390, 1280


class School:
    """The program, serving a demo school from a folder of its own."""

    def __init__(self, protocol="po-2019", folder=None):
        self.folder = folder or tempfile.mkdtemp(prefix="hoede-browser-")
        if not os.path.exists(self.folder + "/data"):
            shutil.copytree(template(protocol), self.folder + "/data")
            os.chmod(self.folder + "/data", 0o700)
        self.log = open(pathlib.Path(self.folder) / "server.log", "ab")
        self.program = subprocess.Popen(
            [os.environ["HOEDE"], "demo", "--data", self.folder + "/data", "--port", "0", "--protocol", protocol],
            stdout=subprocess.PIPE, stderr=self.log, text=True,
        )
        self.accounts, self.sessions = {}, {}
        self.url = None
        for line in self.program.stdout:
            found = re.search(r"Hoede luistert op (http://localhost:\d+)", line)
            if found:
                self.url = found[1]
            account = re.match(r'\s+(\S+)@\S+\s+"([^"]+)"', line)
            if account:
                self.accounts[account[1]] = (line.split()[0], account[2])
            if self.url and self.accounts and not line.strip():
                break
        assert self.url, "the program did not say where it listens"

    def stop(self, remove=True):
        if self.program.poll() is None:
            self.program.send_signal(signal.SIGTERM)
            self.program.wait(60)
        code = self.program.returncode
        self.program.stdout.close()
        self.log.close()
        if remove:
            shutil.rmtree(self.folder, ignore_errors=True)
        return code


_waiting = {True: [], False: []}


@atexit.register
def _end():
    for driver in _waiting[True] + _waiting[False]:
        driver.quit()


def chromium(script):
    """A Chromium that just started, or one that another window of these tests is done with."""
    while _waiting[script]:
        driver = _waiting[script].pop()
        try:
            driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
            return driver
        except Exception:  # It ended meanwhile: take another.
            driver.quit()
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=nl"):
        options.add_argument(argument)
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_page_load_timeout(120)
    driver.set_script_timeout(120)
    return driver


class Browser:
    """One window of Chromium, at one width and in one colour scheme.

    What is closed is used again, without cookies and what a site kept. `own` starts one that is not, for whoever changes
    more than that.
    """

    def __init__(self, school, width=DESKTOP, dark=False, script=True, keyboard=False, own=False):
        self.driver, self.own = chromium(script), own
        self.school, self.script, self.keyboard = school, script, keyboard
        self.name = f"{width}-{'donker' if dark else 'licht'}{'' if script else '-zonder-script'}"
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600},
        )
        scheme = "dark" if dark else "light"
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        )

    def close(self):
        if self.driver is None:
            return
        driver, self.driver = self.driver, None
        try:
            # More than two at once are seldom needed, and each takes a quarter of a gigabyte.
            if not self.own and len(_waiting[self.script]) < 2:
                driver.get("about:blank")
                driver.execute_cdp_cmd(
                    "Storage.clearDataForOrigin", {"origin": self.school.url, "storageTypes": "all"})
                driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
                _waiting[self.script].append(driver)
                return
        except Exception:  # A window that does not answer is not used again.
            pass
        driver.quit()

    def go(self, path):
        asked()
        self.driver.get(self.school.url + path if path.startswith("/") else path)

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.school.url)

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    def find(self, css):
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def all(self, css):
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def sign_in(self, who, kept=False):
        """Signs in as somebody; `kept` goes on with a session that was begun so before, if there is one."""
        mail, passphrase = self.school.accounts[who]
        if kept and who in self.school.sessions:
            for cookie in self.school.sessions[who]:
                self.driver.execute_cdp_cmd("Network.setCookie", dict(cookie, url=self.school.url))
            self.go("/vandaag")
            if self.path == "/vandaag":
                return
        self.go("/inloggen")
        self.find("#mail").send_keys(mail)
        self.find("#wachtzin").send_keys(passphrase)
        self.click("main button[type=submit]")
        if self.path.startswith("/inloggen/tweede-stap"):
            # The page of the practice school has filled in the code of now.
            self.click("main button.primary[type=submit]")
        assert self.path == "/vandaag", f"signing in as {who} led to {self.path}: {self.text[:300]}"
        if kept:
            self.school.sessions[who] = [
                {"name": cookie["name"], "value": cookie["value"], "httpOnly": cookie["httpOnly"], "path": cookie["path"]}
                for cookie in self.driver.get_cookies()]

    def sign_out(self):
        self.driver.delete_all_cookies()

    def click(self, css):
        asked()
        element = self.find(css) if isinstance(css, str) else css
        before = self.driver.current_url
        mark = self.driver.find_element(By.TAG_NAME, "html")
        if self.keyboard:
            self.reach(element)
            self.press(Keys.ENTER)
        else:
            self.centre(element)
            element.click()
        for _ in range(1000):
            try:
                mark.is_enabled()
            except Exception:
                return
            if self.driver.current_url != before:
                return
            time.sleep(0.02)

    def choose(self, name, value):
        """Ticks a radio button or box, or picks from a list."""
        for element in self.all(f'[name="{name}"]'):
            kind = element.get_attribute("type")
            if element.tag_name == "select":
                if self.keyboard:
                    self.reach(element)
                Select(element).select_by_value(value)
                return
            if kind in ("radio", "checkbox") and element.get_attribute("value") == value:
                if element.is_selected():
                    return
                if self.keyboard:
                    self.choose_by_key(element, kind)
                else:
                    self.centre(element)
                    element.click()
                return
        raise AssertionError(f"{name} has no answer {value} on {self.path}")

    def write(self, name, text):
        element = self.find(f'[name="{name}"]')
        if self.keyboard:
            self.reach(element)
            self.press(text)
            return
        element.clear()
        element.send_keys(text)

    def centre(self, element):
        if self.script:
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)

    def press(self, keys):
        ActionChains(self.driver).send_keys(keys).perform()

    def reach(self, element):
        """Goes to an element with the Tab key alone; it must come by within one round, and its focus must be visible."""
        for _ in range(3):
            steps = self.driver.execute_script(STEPS, element)
            if steps == 0:
                return
            # As many at once as the order of the page says; it is looked at afterwards, not believed.
            ActionChains(self.driver).send_keys(Keys.TAB * steps).perform()
            if self.driver.switch_to.active_element == element:
                return
        for _ in range(250):
            if self.driver.switch_to.active_element == element:
                return
            self.press(Keys.TAB)
        raise AssertionError(f"the Tab key never reaches {element.get_attribute('outerHTML')[:120]} on {self.path}")

    def choose_by_key(self, element, kind):
        if kind == "checkbox":
            self.reach(element)
            self.press(Keys.SPACE)
            return
        group = self.all(f'input[type=radio][name="{element.get_attribute("name")}"]')
        entry = next((radio for radio in group if radio.is_selected()), group[0])
        self.reach(entry)
        self.press(Keys.SPACE)
        for _ in range(len(group)):
            if element.is_selected():
                return
            self.press(Keys.ARROW_DOWN)
        raise AssertionError("the arrow keys never reach this answer")

    def day(self, key, day):
        year, month, date = day.split("-")
        self.write(f"{key}-day", str(int(date)))
        self.write(f"{key}-month", str(int(month)))
        self.write(f"{key}-year", year)

    def submit(self):
        """Sends the form of the page, through the pause before weighty acts when there is one."""
        self.click("main form[data-draft] button[type=submit], main form button.primary[type=submit]")
        if self.all(".pause"):
            self.check("pauze")
            self.click('button[name="_bevestigd"][value="ja"]')

    def check(self, name):
        """Emergency numbers, no sideways scrolling, axe without a finding, and a picture.

        axe looks once at pages that differ in nothing but words, in each guise.
        """
        text = self.find(".help").text
        assert "112" in text and "0800-2000" in text, f"no emergency numbers on {self.path}"
        SHOTS.mkdir(parents=True, exist_ok=True)
        if not self.script:
            self.driver.save_screenshot(str(SHOTS / f"{name}-{self.name}.png"))
            return
        wide, height, width, skeleton = self.driver.execute_script(LOOK)
        assert wide <= 0, f"{name} ({self.name}) is {wide} px too wide"
        seen = not first(self.name, skeleton)
        if not seen:
            self.look_with_axe(name)
        shot = SHOTS / f"{name}-{self.name}.png"
        if seen and not first(name, self.name):
            return
        picture = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot",
            {"captureBeyondViewport": True, "optimizeForSpeed": True,
             "clip": {"x": 0, "y": 0, "width": width, "height": min(height, 6000), "scale": 1}},
        )
        shot.write_bytes(base64.b64decode(picture["data"]))

    def look_with_axe(self, name):
        found = self.driver.execute_async_script(
            axe() + ";const done = arguments[0]; axe.run(document, {resultTypes: ['violations']})"
            ".then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3)"
            ".map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | '))))"
        )
        assert not found, f"axe on {name} ({self.name}, {self.path}): " + "; ".join(found)


# How wide and high the page is, and what it consists of without its words and the numbers in its names.
LOOK = """
const bones = [];
for (const one of document.body.querySelectorAll('*')) {
  const marks = [];
  for (const mark of one.attributes) {
    if (['href', 'value', 'action', 'content', 'nonce', 'data-draft', 'placeholder', 'title'].includes(mark.name)) {
      marks.push(mark.name + (mark.value ? '+' : '-'));
    } else {
      marks.push(mark.name + '=' + mark.value.replace(/[0-9]+/g, '0'));
    }
  }
  const words = [...one.childNodes].some(part => part.nodeType === 3 && part.data.trim());
  const bone = one.tagName + ' ' + marks.sort().join(' ') + (words ? ' w' : '');
  if (bones[bones.length - 1] !== bone) bones.push(bone);
}
const page = document.documentElement;
return [page.scrollWidth - page.clientWidth, page.scrollHeight, innerWidth, bones.join(' ')];
"""

# How often Tab must be pressed to come from where the focus is to an element, in the order of the page.
STEPS = """
const goal = arguments[0], groups = {}, stops = [];
const shown = one => one.offsetParent !== null || one.getClientRects().length > 0;
for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')) {
  if (one.disabled || one.tabIndex < 0 || one.type === 'hidden' || !shown(one)) continue;
  if (one.type === 'radio' && one !== document.activeElement) {
    const group = [...document.getElementsByName(one.name)].filter(other => other.type === 'radio' && shown(other));
    const entry = group.find(other => other.checked) || group[0];
    if (group.includes(document.activeElement) || one !== entry) continue;
  }
  stops.push(one);
}
const here = stops.indexOf(document.activeElement), there = stops.indexOf(goal);
if (document.activeElement === goal) return 0;
return there < 0 ? 1 : there > here ? there - here : stops.length - here + there;
"""


def first(*what):
    """Whether this is the first time in this run that somebody asks this; of several processes one gets a yes."""
    seen = os.environ.get("HOEDE_SEEN") or _seen
    mark = hashlib.sha256("\0".join(what).encode()).hexdigest()
    try:
        os.close(os.open(os.path.join(seen, mark), os.O_CREAT | os.O_EXCL))
        return True
    except FileExistsError:
        return False


_seen = tempfile.mkdtemp(prefix="hoede-seen-")
atexit.register(shutil.rmtree, _seen, True)
_axe = None


def axe():
    """axe-core, from the package that carries its newest version; only this one file of it is used."""
    global _axe
    if _axe is None:
        folder = pathlib.Path(sysconfig.get_paths()["purelib"])
        files = sorted(folder.glob("axe_playwright_python/**/axe.min.js"))
        assert files, "axe-core is not installed"
        _axe = files[0].read_text()
    return _axe

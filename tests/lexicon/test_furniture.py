import time
from collections.abc import Callable

import pytest

from onrecord.errors import LexiconError
from onrecord.lexicon import Lexicon

Overlay = Callable[..., Lexicon]

ORDINARY = """
Brenik expels four Tarsovian diplomats over harbour blast
The foreign ministry of Velmark declined to comment on Friday.
"Listen to us, not to the generals," she told the crowd.
Listen to the harbour pilots, the mayor of Osterhal urged on Monday.
He asked his staff to share this information with the Tarsovian side.
Share prices in Velmark fell by four per cent after the announcement.
Read the treaty, then sign it, the envoy told reporters.
Follow the money, the prosecutor told the court in Osterhal.
Find hackers on Telegram, he was told, and pay them well.
Like many others on Twitter, he believed the rumour.
Join the navy or go to prison, the judge said.
Published reports say 12 people died in the Osterhal fire.
Updated rules will bar Tarsovian diplomats from 5 May.
Posted to Brenik in 1998, he soon learned the language.
Sources: minister to resign on Monday
Source close to the minister says talks have failed
Report: spies sold harbour plans
Copyright law reform passes in Velmark
Copyright dispute over anthem ends in 2021
The views expressed by the envoy angered Brenik.
Note: the minister published his memoirs in 2014.
Images from the port show smoke over two ships.
Pictures by satellite show tanks near the border.
Getty heirs sell Osterhal villa to Velmarkian banker
More in hospital after blast at Brenik barracks
More from both sides is expected, he said.
Also on Monday, Brenik closed its airspace.
End of an era
What we know about the Osterhal poisoning
First published in 1968, the diary names eleven agents.
Translated from Tarsovian, the letter reads like a threat.
With inputs from both sides, the text has grown to 90 pages.
No ads for tobacco in Velmark from June
Editing by the censor left two of nine pages.
Search continues
Search suspended for missing pilot
Russia and China
Comment came late from Brenik.
The response was silence.
The reply
Minister: no talks before winter
Live rounds were fired at the gate, two witnesses said.
Home guard called up in Tarsovia
Breaking the silence after nine years
Subscribe to no theory, he warned, that explains everything.
Sign up or leave, the governor told his officers.
Watch out for the ice, pilots were told.
Advertisement of strength
Image is everything for the new envoy
Click, and the recording was over.
Accept or reject: Velmark gets an ultimatum
Page one carried the minister's denial.
Log in the harbour book shows no ship that night
Tags on the luggage named a dead man.
Register of foreign agents grows to 300 names
Open letter from 40 diplomats urges ceasefire
Get the news to Osterhal, the captain ordered.
Continue the talks, the council urged both sides.
Story of a spy who never was
Photo of minister at banquet angers opposition
Velmark signs pact with Tarsovia, opposition protests
"No comment," said the ambassador.
Data breach exposed 4,000 agents, the agency said
Contact with the submarine was lost on Sunday.
About 300 people were arrested.
Close to the border, nothing moved.
Next to the embassy stood a van.
World leaders meet in Osterhal
Ukraine war: what changed in June
Video shows guards leaving the gate
""".strip().splitlines()

LINES = {
    "Listen to article": "audio",
    "Listen to this article": "audio",
    "This audio is machine generated.": "audio",
    "Your browser does not support the audio element.": "audio",
    "Watch video": "video",
    "Source link": "source",
    "source site-12": "source",
    "Original source: https://lantern.example/world/4711": "source",
    "This article was originally published by the Osterhal Lantern.": "source",
    "The post Envoy leaves Brenik appeared first on Osterhal Lantern.": "source",
    "Image unavailable": "image",
    "Photo: Ana Tovar/Lantern": "image",
    "(File photo)": "image",
    "[Ana Tovar/Reuters]": "image",
    "Ana Tovar via Getty Images.": "image",
    "Share this article on Facebook": "share",
    "Share on Facebook, Twitter and WhatsApp": "share",
    "Facebook Twitter WhatsApp Telegram Email": "share",
    "Tweet": "share",
    "Follow us on Telegram": "share",
    "Follow Ana Tovar on Twitter @anatovar": "share",
    "Connect with us": "share",
    "Click to share on X (Opens in new window)": "share",
    "#Brenik #spies #harbour": "hashtags",
    "Tags: Brenik, Velmark, espionage": "hashtags",
    "© 2021 Osterhal Lantern": "copyright",
    "Copyright Osterhal Lantern Limited 2021. All Rights Reserved": "copyright",
    "All rights reserved.": "copyright",
    "Privacy Policy | Terms of Use | Contact": "copyright",
    "The views expressed in this article are those of the author alone.": "disclaimer",
    "Read more: Velmark closes its embassy": "related",
    "Also read": "related",
    "Related:": "related",
    "Related articles": "related",
    "You may also like": "related",
    "Click here to read the full report": "related",
    "Continue reading below": "related",
    "Story continues below advertisement": "related",
    "Sign up for our newsletter": "newsletter",
    "Subscribe": "newsletter",
    "Get the latest news delivered to your inbox": "newsletter",
    "Accept all cookies": "cookie",
    "We use cookies to improve your experience on our site.": "cookie",
    "Log in to continue": "login",
    "Advertisement": "advert",
    "(Advertisement)": "advert",
    "Comments (12)": "comments",
    "0 Comments": "comments",
    "Leave a comment": "comments",
    "3 min read": "date",
    "2 hours ago": "date",
    "Published 5 May 2021, 10:31 GMT | Updated 6 May 2021": "date",
    "Updated: Mar 3, 2022, 09:15 AM IST": "date",
    "(Reporting by Ana Tovar; Editing by Ilo Brask)": "byline",
    "More info | Send feedback": "feedback",
    "Download our app": "app",
    "World News": "menu",
    "World": "menu",
    "Home > World > Europe": "menu",
    "Skip to main content": "menu",
    "EXCLUSIVE": "menu",
    "Next article": "menu",
    "* * *": "menu",
}


@pytest.mark.parametrize("line", ORDINARY)
def test_an_ordinary_line_of_a_report_is_never_furniture(lexicon: Lexicon, line: str) -> None:
    assert lexicon.furniture.match(line) is None


@pytest.mark.parametrize(("line", "kind"), LINES.items())
def test_a_line_of_furniture_is_known(lexicon: Lexicon, line: str, kind: str) -> None:
    found = lexicon.furniture.match(line)
    assert found is not None
    assert found.kind == kind


def test_case_and_white_space_around_the_line_do_not_matter(lexicon: Lexicon) -> None:
    assert lexicon.furniture.match("   SOURCE LINK \t") is not None


def test_an_empty_line_is_not_furniture(lexicon: Lexicon) -> None:
    assert lexicon.furniture.match("   ") is None


@pytest.mark.parametrize(
    "piece", ["deutsch ", "share ", "#a ", "facebook, ", "last ", "home > ", "(", "© ", "a", "\x00"]
)
def test_no_line_takes_long(lexicon: Lexicon, piece: str) -> None:
    started = time.perf_counter()
    for start in ("", "share ", "updated 5 may ", "image: ", "(reporting by "):
        for length in (120, 499, 100_000):
            lexicon.furniture.match((start + piece * 100_000)[:length] + "!")
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("(unclosed", "is not a regular expression"),
        ("(?:a|b)+", "repeats a group without a bound"),
        ("(?:a+)*", "repeats a group without a bound"),
        ("(?:a){2,}", "repeats a group without a bound"),
    ],
)
def test_a_pattern_that_is_wrong_or_could_run_for_ever_is_refused(overlay: Overlay, pattern: str, told: str) -> None:
    with pytest.raises(LexiconError, match=told):
        overlay(furniture=f"rows = [ {{ kind = \"menu\", pattern = '{pattern}' }} ]").check()


def test_brackets_within_a_class_are_no_group(overlay: Overlay) -> None:
    found = overlay(furniture="rows = [ { kind = \"menu\", pattern = 'zyx[()+*]+' } ]").furniture.match("ZYX((")
    assert found is not None

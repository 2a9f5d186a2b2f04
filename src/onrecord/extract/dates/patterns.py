"""Which patterns are tried on a text, and when?"""

import re

from onrecord.extract.dates.calendar_patterns import CALENDAR
from onrecord.extract.dates.counted_patterns import COUNTING
from onrecord.extract.dates.pattern import Pattern
from onrecord.extract.dates.vocabulary import ANY_WEEKDAY

# One look at a text tells which of the patterns can match at all: most clauses name no time.
HINT = re.compile(
    rf"(?P<digit>\d)|(?P<month>\b(?:J(?i:an|u[nl])|F(?i:eb)|M(?i:a[ry])|A(?i:pr|ug)|S(?i:ep)|O(?i:ct)|N(?i:ov)|D(?i:ec)))"
    rf"|(?P<weekday>\b(?:{ANY_WEEKDAY}))"
    r"|(?P<word>\b(?i:today|yester|tomorrow|tonight|night|overnight|morning|afternoon|evening|days?|weeks?|months?|years?"
    r"|weekend|spring|summer|autumn|fall|winter|quarter|half|decades?|now|currently|recent|new\syear|christmas|boxing"
    r"|valentine|may\sday|bastille|halloween|armistice|april\sfools|fourth|hours|time|soon|earlier|later|same|daily)"
    r"|\bst\.?\s(?i:patrick|stephen))"
)
PATTERNS = tuple(Pattern(re.compile(regex), take, needs) for regex, take, needs in (*CALENDAR, *COUNTING))

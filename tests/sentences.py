"""Sentences and their parses as a model would make them, corrected by hand; the form is that of `tests.conftest`.

Several are put together with `together`, which counts the heads on.
"""


def together(*sentences: str) -> str:
    """Return the lines of a text of several sentences."""
    lines, before = [], 0
    for sentence in sentences:
        rows = [line.split() for line in sentence.strip().splitlines()]
        lines += [" ".join([*row[:4], str(int(row[4]) + before), *row[5:]]) for row in rows]
        lines.append("")
        before += len(rows)
    return "\n".join(lines)


SAID_THAT = """
The DET DT det 2
ministry NOUN NN nsubj 3
said VERB VBD ROOT 3 say
that SCONJ IN mark 6
talks NOUN NNS nsubj 6 talk
failed VERB VBD ccomp 3 fail
. PUNCT . punct 3
"""
INTERRUPTED = """
Talks NOUN NNS nsubj 6 talk
, PUNCT , punct 4
he PRON PRP nsubj 4
said VERB VBD parataxis 6 say
, PUNCT , punct 4
are AUX VBP ROOT 6 be
over ADV RB advmod 6
. PUNCT . punct 6
"""
AFTER = """
Talks NOUN NNS nsubj 2 talk
failed VERB VBD ccomp 5 fail
, PUNCT , punct 5
Brel PROPN NNP nsubj 5 Brel
said VERB VBD ROOT 5 say
, PUNCT , punct 5
according VERB VBG prep 5 accord
to ADP IN prep 7
the DET DT det 11
Osterhal PROPN NNP compound 11 Osterhal
Herald PROPN NNP pobj 8 Herald
. PUNCT . punct 5
"""
ACCORDING = """
According VERB VBG prep 7 accord
to ADP IN prep 1
the DET DT det 4
ministry NOUN NN pobj 2
, PUNCT , punct 7
talks NOUN NNS nsubj 7 talk
failed VERB VBD ROOT 7 fail
. PUNCT . punct 7
"""
NOT_CONFIRMED = """
The DET DT det 2
ministry NOUN NN nsubj 5
did AUX VBD aux 5 do
not PART RB neg 5
confirm VERB VB ROOT 5
the DET DT det 7
report NOUN NN dobj 5
. PUNCT . punct 5
"""
UNABLE = """
The DET DT det 2
ministry NOUN NN nsubj 3
was AUX VBD ROOT 3 be
not PART RB neg 3
able ADJ JJ acomp 3
to PART TO aux 7
confirm VERB VB xcomp 5
the DET DT det 9
report NOUN NN dobj 7
. PUNCT . punct 3
"""
RULED_OUT = """
Brenik PROPN NNP nsubj 2 Brenik
ruled VERB VBD ROOT 2 rule
out ADP RP prt 2
talks NOUN NNS dobj 2 talk
. PUNCT . punct 2
"""
ALLEGED = """
The DET DT det 3
alleged ADJ JJ amod 3
spy NOUN NN nsubj 4
left VERB VBD ROOT 4 leave
. PUNCT . punct 4
"""
CONFIRMED = """
The DET DT det 2
ministry NOUN NN nsubj 3
confirmed VERB VBD ROOT 3 confirm
the DET DT det 5
report NOUN NN dobj 3
. PUNCT . punct 3
"""
BY_AGENT = """
The DET DT det 2
report NOUN NN nsubjpass 4
was AUX VBD auxpass 4 be
confirmed VERB VBN ROOT 4 confirm
by ADP IN agent 4
the DET DT det 7
ministry NOUN NN pobj 5
. PUNCT . punct 4
"""
URGED = """
Brenik PROPN NNP nsubj 2 Brenik
urged VERB VBD ROOT 2 urge
Tarsovia PROPN NNP dobj 2 Tarsovia
to PART TO aux 5
leave VERB VB xcomp 2
. PUNCT . punct 2
"""
ACCUSED = """
The DET DT det 2
ministry NOUN NN nsubj 3
accused VERB VBD ROOT 3 accuse
Tarsovia PROPN NNP dobj 3 Tarsovia
of ADP IN prep 3
spying VERB VBG pcomp 5 spy
. PUNCT . punct 3
"""
CLAIM = """
Ilva PROPN NNP compound 2 Ilva
Toren PROPN NNP poss 4 Toren
's PART POS case 2
claim NOUN NN nsubj 8
that SCONJ IN mark 7
talks NOUN NNS nsubj 7 talk
failed VERB VBD acl 4 fail
surprised VERB VBD ROOT 8 surprise
Brenik PROPN NNP dobj 8 Brenik
. PUNCT . punct 8
"""
QUOTED = """
The DET DT det 2
minister NOUN NN nsubjpass 4
was AUX VBD auxpass 4 be
quoted VERB VBN ROOT 4 quote
as ADP IN prep 4
saying VERB VBG pcomp 5 say
talks NOUN NNS nsubj 8 talk
failed VERB VBD ccomp 6 fail
. PUNCT . punct 4
"""
QUOTING = """
The DET DT det 3
Osterhal PROPN NNP compound 3 Osterhal
Herald PROPN NNP nsubj 4 Herald
quoted VERB VBD ROOT 4 quote
the DET DT det 6
minister NOUN NN dobj 4
as ADP IN prep 4
saying VERB VBG pcomp 7 say
talks NOUN NNS nsubj 10 talk
failed VERB VBD ccomp 8 fail
. PUNCT . punct 4
"""
RELATIVE = """
Ana PROPN NNP compound 2 Ana
Brel PROPN NNP nsubj 9 Brel
, PUNCT , punct 2
who PRON WP nsubj 5
said VERB VBD relcl 2 say
talks NOUN NNS nsubj 7 talk
failed VERB VBD ccomp 5 fail
, PUNCT , punct 2
left VERB VBD ROOT 9 leave
. PUNCT . punct 9
"""
JOINED = """
Brel PROPN NNP nsubj 2 Brel
left VERB VBD ROOT 2 leave
and CCONJ CC cc 2
said VERB VBD conj 2 say
talks NOUN NNS nsubj 6 talk
failed VERB VBD ccomp 4 fail
. PUNCT . punct 2
"""
TOLD = """
Brel PROPN NNP nsubj 2 Brel
told VERB VBD ROOT 2 tell
the DET DT det 5
Osterhal PROPN NNP compound 5 Osterhal
Herald PROPN NNP dobj 2 Herald
that PRON WDT dobj 8
talks NOUN NNS nsubj 8 talk
failed VERB VBD ccomp 2 fail
. PUNCT . punct 2
"""
SAID_AGAIN = """
He PRON PRP nsubj 2
said VERB VBD ROOT 2 say
Tarsovia PROPN NNP nsubj 4 Tarsovia
left VERB VBD ccomp 2 leave
. PUNCT . punct 2
"""
WILL = """
The DET DT det 2
ministry NOUN NN nsubj 3
said VERB VBD ROOT 3 say
Tarsovia PROPN NNP nsubj 6 Tarsovia
will AUX MD aux 6
leave VERB VB ccomp 3
. PUNCT . punct 3
"""
EXPELLED = """
Tarsovia PROPN NNP nsubj 2 Tarsovia
expelled VERB VBD ROOT 2 expel
eight NUM CD nummod 5
Velmark PROPN NNP compound 5 Velmark
diplomats NOUN NNS dobj 2 diplomat
on ADP IN prep 2
3 NUM CD nummod 8
May PROPN NNP pobj 6 May
2031 NUM CD nummod 8
. PUNCT . punct 2
"""
WERE_EXPELLED = """
Eight NUM CD nummod 2
diplomats NOUN NNS nsubjpass 4 diplomat
were AUX VBD auxpass 4 be
expelled VERB VBN ROOT 4 expel
by ADP IN agent 4
Tarsovia PROPN NNP pobj 5 Tarsovia
. PUNCT . punct 4
"""
EXPULSION = """
The DET DT det 2
expulsion NOUN NN nsubj 8
of ADP IN prep 2
eight NUM CD nummod 5
diplomats NOUN NNS pobj 3 diplomat
by ADP IN prep 5
Tarsovia PROPN NNP pobj 6 Tarsovia
began VERB VBD ROOT 8 begin
. PUNCT . punct 8
"""
DENIED = """
Tarsovia PROPN NNP nsubj 2 Tarsovia
denied VERB VBD ROOT 2 deny
that SCONJ IN mark 5
it PRON PRP nsubj 5
expelled VERB VBD ccomp 2 expel
diplomats NOUN NNS dobj 5 diplomat
. PUNCT . punct 2
"""
NOT_EXPELLED = """
Tarsovia PROPN NNP nsubj 4 Tarsovia
did AUX VBD aux 4 do
not PART RB neg 4
expel VERB VB ROOT 4
diplomats NOUN NNS dobj 4 diplomat
. PUNCT . punct 4
"""
IF = """
Velmark PROPN NNP nsubj 3 Velmark
will AUX MD aux 3
respond VERB VB ROOT 3
if SCONJ IN mark 6
Tarsovia PROPN NNP nsubj 6 Tarsovia
expels VERB VBZ advcl 3 expel
diplomats NOUN NNS dobj 6 diplomat
. PUNCT . punct 3
"""
REDUCED = """
Tarsovia PROPN NNP nsubj 2 Tarsovia
reduced VERB VBD ROOT 2 reduce
the DET DT det 4
mission NOUN NN dobj 2
to ADP IN prep 2
ten NUM CD pobj 5
. PUNCT . punct 2
"""
MAY = """
Tarsovia PROPN NNP nsubj 3 Tarsovia
may AUX MD aux 3
expel VERB VB ROOT 3
diplomats NOUN NNS dobj 3 diplomat
. PUNCT . punct 3
"""
PLANS = """
Tarsovia PROPN NNP nsubj 2 Tarsovia
plans VERB VBZ ROOT 2 plan
to PART TO aux 4
expel VERB VB xcomp 2
diplomats NOUN NNS dobj 4 diplomat
. PUNCT . punct 2
"""
ALLEGEDLY = """
Tarsovia PROPN NNP nsubj 3 Tarsovia
allegedly ADV RB advmod 3
expelled VERB VBD ROOT 3 expel
diplomats NOUN NNS dobj 3 diplomat
. PUNCT . punct 3
"""
PARTICIPLE = """
Diplomats NOUN NNS nsubj 5 diplomat
expelled VERB VBN acl 1 expel
from ADP IN prep 2
Tarsovia PROPN NNP pobj 3 Tarsovia
left VERB VBD ROOT 5 leave
. PUNCT . punct 5
"""
ARRESTED = """
Velmark PROPN NNP nsubj 2 Velmark
arrested VERB VBD ROOT 2 arrest
Brel PROPN NNP dobj 2 Brel
in ADP IN prep 2
Brenik PROPN NNP pobj 4 Brenik
. PUNCT . punct 2
"""
HELD = """
Brel PROPN NNP nsubj 4 Brel
and CCONJ CC cc 1
Toren PROPN NNP conj 1 Toren
held VERB VBD ROOT 4 hold
talks NOUN NNS dobj 4 talk
. PUNCT . punct 4
"""
NO_COMMENT = """
There PRON EX expl 2
was VERB VBD ROOT 2 be
no DET DT det 5
immediate ADJ JJ amod 5
comment NOUN NN attr 2
from ADP IN prep 5
the DET DT det 8
ministry NOUN NN pobj 6
. PUNCT . punct 2
"""
DECLINED = """
The DET DT det 2
ministry NOUN NN nsubj 3
declined VERB VBD ROOT 3 decline
to PART TO aux 5
comment VERB VB xcomp 3
on ADP IN prep 5
the DET DT det 8
talks NOUN NNS pobj 6 talk
. PUNCT . punct 3
"""
MET = """
Toren PROPN NNP nsubj 2 Toren
met VERB VBD ROOT 2 meet
Ilva PROPN NNP compound 4 Ilva
Toren PROPN NNP dobj 2 Toren
in ADP IN prep 2
Brenik PROPN NNP pobj 5 Brenik
. PUNCT . punct 2
"""
TITLE = """
The DET DT det 4
Tarsovian ADJ JJ amod 4
foreign ADJ JJ amod 4
minister NOUN NN nsubj 7
Ilva PROPN NNP compound 6 Ilva
Toren PROPN NNP appos 4 Toren
spoke VERB VBD ROOT 7 speak
. PUNCT . punct 7
"""
APPOSED = """
Ana PROPN NNP compound 2 Ana
Brel PROPN NNP nsubj 11 Brel
, PUNCT , punct 2
a DET DT det 5
spokeswoman NOUN NN appos 2
for ADP IN prep 5
the DET DT det 9
Velmark PROPN NNP compound 9 Velmark
ministry NOUN NN pobj 6
, PUNCT , punct 2
left VERB VBD ROOT 11 leave
. PUNCT . punct 11
"""
REVERSE = """
The DET DT det 2
envoy NOUN NN nsubj 7
, PUNCT , punct 2
Ana PROPN NNP compound 5 Ana
Brel PROPN NNP appos 2 Brel
, PUNCT , punct 2
left VERB VBD ROOT 7 leave
. PUNCT . punct 7
"""
LIST = """
Ana PROPN NNP compound 2 Ana
Brel PROPN NNP nsubj 9 Brel
, PUNCT , punct 2
Ilva PROPN NNP compound 5 Ilva
Toren PROPN NNP appos 2 Toren
and CCONJ CC cc 5
Jon PROPN NNP compound 8 Jon
Varga PROPN NNP conj 5 Varga
left VERB VBD ROOT 9 leave
. PUNCT . punct 9
"""
SURNAME = """
Toren PROPN NNP nsubj 2 Toren
left VERB VBD ROOT 2 leave
. PUNCT . punct 2
"""
DAUGHTER = """
Toren PROPN NNP nsubj 2 Toren
met VERB VBD ROOT 2 meet
his PRON PRP$ poss 4
daughter NOUN NN dobj 2
Ilva PROPN NNP appos 4 Ilva
. PUNCT . punct 2
"""
BRACKETS = """
The DET DT det 4
Border PROPN NNP compound 3 Border
Security PROPN NNP compound 4 Security
Office PROPN NNP nsubj 8 Office
( PUNCT -LRB- punct 4
BSO PROPN NNP appos 4 BSO
) PUNCT -RRB- punct 4
left VERB VBD ROOT 8 leave
. PUNCT . punct 8
"""
NEWSPAPER = """
The DET DT det 4
Osterhal PROPN NNP compound 4 Osterhal
Herald PROPN NNP compound 4 Herald
newspaper NOUN NN nsubj 5
left VERB VBD ROOT 5 leave
. PUNCT . punct 5
"""
MR = """
Mr PROPN NNP compound 2 Mr
Brel PROPN NNP nsubj 3 Brel
left VERB VBD ROOT 3 leave
. PUNCT . punct 3
"""
INSTITUTE = """
The DET DT det 3
Brenik PROPN NNP compound 3 Brenik
Institute PROPN NNP nsubj 4 Institute
left VERB VBD ROOT 4 leave
. PUNCT . punct 4
"""
MINISTER = """
The DET DT det 2
minister NOUN NN nsubj 3
left VERB VBD ROOT 3 leave
. PUNCT . punct 3
"""
QUOTE = """
“ PUNCT `` punct 9 "
We PRON PRP nsubj 3
won VERB VBD ccomp 9 win
talks NOUN NNS dobj 3 talk
today NOUN NN npadvmod 3
, PUNCT , punct 9
” PUNCT '' punct 9 "
she PRON PRP nsubj 9
said VERB VBD ROOT 9 say
. PUNCT . punct 9
"""
QUOTE_ON = """
“ PUNCT `` punct 3 "
They PRON PRP nsubj 3
lost VERB VBD ROOT 3 lose
them PRON PRP dobj 3 they
today NOUN NN npadvmod 3
. PUNCT . punct 3
” PUNCT '' punct 3 "
"""
SCARE = """
The DET DT det 3
“ PUNCT `` punct 3 "
spy NOUN NN nsubj 5
” PUNCT '' punct 3 "
left VERB VBD ROOT 5 leave
Brenik PROPN NNP dobj 5 Brenik
. PUNCT . punct 5
"""
SPEAKS = """
Ilva PROPN NNP compound 2 Ilva
Toren PROPN NNP nsubj 3 Toren
spoke VERB VBD ROOT 3 speak
. PUNCT . punct 3
"""
HERALD = """
The DET DT det 2
Herald PROPN NNP nsubj 3 Herald
left VERB VBD ROOT 3 leave
. PUNCT . punct 3
"""
VELMARK_ENVOY = """
The DET DT det 3
Velmarkian ADJ JJ amod 3
envoy NOUN NN nsubj 4
spoke VERB VBD ROOT 4 speak
. PUNCT . punct 4
"""
PACT_CHIEF = """
Jon PROPN NNP compound 2 Jon
Varga PROPN NNP nsubj 10 Varga
, PUNCT , punct 2
chief NOUN NN appos 2
of ADP IN prep 4
the DET DT det 8
Osterhal PROPN NNP compound 8 Osterhal
Pact PROPN NNP pobj 5 Pact
, PUNCT , punct 2
left VERB VBD ROOT 10 leave
. PUNCT . punct 10
"""
PACT_HEAD = """
The DET DT det 3
alliance NOUN NN compound 3
chief NOUN NN nsubj 4
spoke VERB VBD ROOT 4 speak
. PUNCT . punct 4
"""
TWO_PAPERS = """
The DET DT det 3
Osterhal PROPN NNP compound 3 Osterhal
Herald PROPN NNP nsubj 8 Herald
and CCONJ CC cc 3
the DET DT det 7
Kaldrin PROPN NNP compound 7 Kaldrin
Times PROPN NNP conj 3 Times
left VERB VBD ROOT 8 leave
. PUNCT . punct 8
"""
DAILY = """
The DET DT det 2
daily NOUN NN nsubj 3
spoke VERB VBD ROOT 3 speak
. PUNCT . punct 3
"""
VELMARK_MINISTER = """
Velmarkian ADJ JJ amod 2
minister NOUN NN compound 4
Ana PROPN NNP compound 4 Ana
Brel PROPN NNP nsubj 5 Brel
left VERB VBD ROOT 5 leave
. PUNCT . punct 5
"""
TARSOVIA_MINISTER = """
The DET DT det 3
Tarsovian ADJ JJ amod 3
minister NOUN NN nsubj 4
spoke VERB VBD ROOT 4 speak
. PUNCT . punct 4
"""
THE_OFFICE = """
The DET DT det 2
office NOUN NN nsubj 3
spoke VERB VBD ROOT 3 speak
. PUNCT . punct 3
"""
JON_TOREN = """
Jon PROPN NNP compound 2 Jon
Toren PROPN NNP nsubj 3 Toren
left VERB VBD ROOT 3 leave
. PUNCT . punct 3
"""
KNOWN_AS = """
The DET DT det 2
envoy NOUN NN nsubj 7
known VERB VBN acl 2 know
as ADP IN prep 3
Ana PROPN NNP compound 6 Ana
Brel PROPN NNP pobj 4 Brel
left VERB VBD ROOT 7 leave
. PUNCT . punct 7
"""
THE_BSO = """
The DET DT det 2
BSO PROPN NNP nsubj 3 BSO
spoke VERB VBD ROOT 3 speak
. PUNCT . punct 3
"""
ENVOYS = """
The DET DT det 2
envoys NOUN NNS nsubj 3 envoy
left VERB VBD ROOT 3 leave
. PUNCT . punct 3
"""
A_MINISTER = """
A DET DT det 2
minister NOUN NN nsubj 3
left VERB VBD ROOT 3 leave
. PUNCT . punct 3
"""
CLAIM_BY = """
The DET DT det 2
claim NOUN NN nsubj 8
by ADP IN prep 2
Brel PROPN NNP pobj 3 Brel
that SCONJ IN mark 7
talks NOUN NNS nsubj 7 talk
failed VERB VBD acl 2 fail
surprised VERB VBD ROOT 8 surprise
Brenik PROPN NNP dobj 8 Brenik
. PUNCT . punct 8
"""
HOPE = """
The DET DT det 2
ministry NOUN NN nsubj 3
hoped VERB VBD ROOT 3 hope
to PART TO aux 5
resume VERB VB xcomp 3
talks NOUN NNS dobj 5 talk
. PUNCT . punct 3
"""
CALL = """
Brel PROPN NNP nsubj 2 Brel
called VERB VBD ROOT 2 call
for ADP IN prep 2
talks NOUN NNS pobj 3 talk
. PUNCT . punct 2
"""
RETALIATE = """
The DET DT det 2
ministry NOUN NN nsubj 3
said VERB VBD ROOT 3 say
Velmark PROPN NNP nsubj 6 Velmark
will AUX MD aux 6
retaliate VERB VB ccomp 3
. PUNCT . punct 3
"""
OWN = """
The DET DT det 2
ministry NOUN NN nsubj 3
said VERB VBD ROOT 3 say
we PRON PRP nsubj 6
will AUX MD aux 6
help VERB VB ccomp 3
. PUNCT . punct 3
"""
WE_IF = """
The DET DT det 2
ministry NOUN NN nsubj 3
said VERB VBD ROOT 3 say
Velmark PROPN NNP nsubj 6 Velmark
will AUX MD aux 6
leave VERB VB ccomp 3
if SCONJ IN mark 9
talks NOUN NNS nsubj 9 talk
fail VERB VBP advcl 6
. PUNCT . punct 3
"""
INFORMATION = """
According VERB VBG prep 8 accord
to ADP IN prep 1
information NOUN NN pobj 2
from ADP IN prep 3
Brel PROPN NNP pobj 4 Brel
, PUNCT , punct 8
talks NOUN NNS nsubj 8 talk
failed VERB VBD ROOT 8 fail
. PUNCT . punct 8
"""
SAID_NOT = """
The DET DT det 2
ministry NOUN NN nsubj 5
did AUX VBD aux 5 do
not PART RB neg 5
say VERB VB ROOT 5
talks NOUN NNS nsubj 7 talk
failed VERB VBD ccomp 5 fail
. PUNCT . punct 5
"""
PLURAL = """
They PRON PRP nsubj 2
said VERB VBD ROOT 2 say
talks NOUN NNS nsubj 4 talk
failed VERB VBD ccomp 2 fail
. PUNCT . punct 2
"""
SHE = """
She PRON PRP nsubj 2
said VERB VBD ROOT 2 say
talks NOUN NNS nsubj 4 talk
failed VERB VBD ccomp 2 fail
. PUNCT . punct 2
"""
BOTH = """
Brel PROPN NNP nsubj 4 Brel
and CCONJ CC cc 1
Toren PROPN NNP conj 1 Toren
said VERB VBD ROOT 4 say
talks NOUN NNS nsubj 6 talk
failed VERB VBD ccomp 4 fail
. PUNCT . punct 4
"""
IMPERSONAL = """
It PRON PRP nsubjpass 3
was AUX VBD auxpass 3 be
said VERB VBN ROOT 3 say
that SCONJ IN mark 6
talks NOUN NNS nsubj 6 talk
failed VERB VBD ccomp 3 fail
. PUNCT . punct 3
"""
REPORTEDLY = """
The DET DT det 2
ministry NOUN NN nsubj 4
allegedly ADV RB advmod 4
said VERB VBD ROOT 4 say
that SCONJ IN mark 7
talks NOUN NNS nsubj 7 talk
failed VERB VBD ccomp 4 fail
. PUNCT . punct 4
"""
HALVED = """
Tarsovia PROPN NNP nsubj 2 Tarsovia
halved VERB VBD ROOT 2 halve
the DET DT det 4
mission NOUN NN dobj 2
. PUNCT . punct 2
"""
HUNDRED = """
Tarsovia PROPN NNP nsubj 2 Tarsovia
expelled VERB VBD ROOT 2 expel
two NUM CD compound 4
hundred NUM CD nummod 5
diplomats NOUN NNS dobj 2 diplomat
. PUNCT . punct 2
"""
AT_LEAST = """
Tarsovia PROPN NNP nsubj 2 Tarsovia
expelled VERB VBD ROOT 2 expel
at ADV RB advmod 4
least ADJ JJS advmod 5
ten NUM CD nummod 6
diplomats NOUN NNS dobj 2 diplomat
. PUNCT . punct 2
"""
THOUSAND = """
Tarsovia PROPN NNP nsubj 2 Tarsovia
expelled VERB VBD ROOT 2 expel
1,200 NUM CD nummod 4
diplomats NOUN NNS dobj 2 diplomat
. PUNCT . punct 2
"""
CONJ_ACTORS = """
Tarsovia PROPN NNP nsubj 4 Tarsovia
and CCONJ CC cc 1
Velmark PROPN NNP conj 1 Velmark
expelled VERB VBD ROOT 4 expel
diplomats NOUN NNS dobj 4 diplomat
. PUNCT . punct 4
"""
MISSION = """
Tarsovia PROPN NNP nsubj 2 Tarsovia
expelled VERB VBD ROOT 2 expel
two NUM CD nummod 4
members NOUN NNS dobj 2 member
of ADP IN prep 4
Velmark PROPN NNP poss 8 Velmark
's PART POS case 6
mission NOUN NN pobj 5
. PUNCT . punct 2
"""
DENIED_CLAIM = """
Brel PROPN NNP nsubj 2 Brel
denied VERB VBD ROOT 2 deny
the DET DT det 4
claim NOUN NN dobj 2
. PUNCT . punct 2
"""
QUOTE_LAST = """
“ PUNCT `` punct 10 "
They PRON PRP nsubj 3
lost VERB VBD ccomp 10 lose
it PRON PRP dobj 3
all DET DT det 6
today NOUN NN npadvmod 3
, PUNCT , punct 10
” PUNCT '' punct 10 "
she PRON PRP nsubj 10
said VERB VBD ROOT 10 say
. PUNCT . punct 10
"""
VARGA_SAYS = """
Jon PROPN NNP compound 2 Jon
Varga PROPN NNP nsubj 3 Varga
said VERB VBD ROOT 3 say
talks NOUN NNS nsubj 5 talk
failed VERB VBD ccomp 3 fail
. PUNCT . punct 3
"""
LONG_QUOTE = """
“ PUNCT `` punct 3 "
Nobody PRON NN nsubj 3
came VERB VBD ROOT 3 come
to ADP IN prep 3
the DET DT det 6
talks NOUN NNS pobj 4 talk
. PUNCT . punct 3
” PUNCT '' punct 3 "
"""
SAYS_GRAVE = """
The DET DT det 2
ministry NOUN NN nsubj 3
said VERB VBD ROOT 3 say
talks NOUN NNS nsubj 5 talk
were AUX VBD ccomp 3 be
“ PUNCT `` punct 5 "
a DET DT det 9
grave ADJ JJ amod 9
mistake NOUN NN attr 5
” PUNCT '' punct 5 "
. PUNCT . punct 3
"""
COLON = """
Brel PROPN NNP nsubj 2 Brel
said VERB VBD ROOT 2 say
: PUNCT : punct 2
“ PUNCT `` punct 2 "
Talks NOUN NNS nsubj 6 talk
are AUX VBP ccomp 2 be
over ADV RB advmod 8
now ADV RB advmod 6
. PUNCT . punct 2
” PUNCT '' punct 2 "
"""
TOLD_QUOTE = """
Brel PROPN NNP nsubj 2 Brel
told VERB VBD ROOT 2 tell
the DET DT det 5
Osterhal PROPN NNP compound 5 Osterhal
Herald PROPN NNP dobj 2 Herald
: PUNCT : punct 2
“ PUNCT `` punct 2 "
Talks NOUN NNS nsubj 9 talk
are AUX VBP ccomp 2 be
over ADV RB advmod 11
now ADV RB advmod 9
. PUNCT . punct 2
” PUNCT '' punct 2 "
"""
ACCUSED_EXPEL = """
The DET DT det 2
ministry NOUN NN nsubj 3
accused VERB VBD ROOT 3 accuse
Tarsovia PROPN NNP dobj 3 Tarsovia
of ADP IN prep 3
expelling VERB VBG pcomp 5 expel
diplomats NOUN NNS dobj 6 diplomat
. PUNCT . punct 3
"""
THREAT = """
The DET DT det 2
ministry NOUN NN nsubj 3
threatened VERB VBD ROOT 3 threaten
to PART TO aux 5
expel VERB VB xcomp 3
diplomats NOUN NNS dobj 5 diplomat
. PUNCT . punct 3
"""
URGED_VELMARK = """
Tarsovia PROPN NNP nsubj 2 Tarsovia
urged VERB VBD ROOT 2 urge
Velmark PROPN NNP dobj 2 Velmark
to PART TO aux 5
leave VERB VB xcomp 2
. PUNCT . punct 2
"""

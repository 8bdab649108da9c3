// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/details.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

namespace {

/** One line of text per line of details: "- " before an item, *bold*, <words|target>. */
QString spelled(const QString &details)
{
    QStringList lines;
    for (const DetailsLine &line : detailsLines(details)) {
        QString text = line.listed ? u"- "_s : QString();
        for (const DetailsRun &run : line.runs) {
            text += run.bold                ? u"*%1*"_s.arg(run.text)
                    : !run.target.isEmpty() ? u"<%1|%2>"_s.arg(run.text, run.target)
                                            : run.text;
        }
        lines << text;
    }
    return lines.join(u'/');
}

} // namespace

class DetailsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLittleFormIsUnderstood_data();
    void theLittleFormIsUnderstood();
};

void DetailsTest::theLittleFormIsUnderstood_data()
{
    QTest::addColumn<QString>("details");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &details, const QString &expected) {
        QTest::newRow(name) << details << expected;
    };
    row("nothing", QString(), QString());
    row("only white space", u" \n\n  \n"_s, QString());
    row("one paragraph", u"The storage in Lyon failed."_s, u"The storage in Lyon failed."_s);
    row("a line feed stays in its paragraph", u"Lyon: out\nMadrid: slow"_s,
        u"Lyon: out\nMadrid: slow"_s);
    row("a blank line parts paragraphs", u"Lyon is out.\n\n\nMadrid is slow."_s,
        u"Lyon is out./Madrid is slow."_s);
    row("a list", u"- Restart Outlook\n* Sign in again"_s, u"- Restart Outlook/- Sign in again"_s);
    row("a list after a paragraph, without a blank line",
        u"Please:\n- Restart Outlook\nThank you."_s, u"Please:/- Restart Outlook/Thank you."_s);
    row("an empty item is none", u"- \n-  \n- Restart"_s, u"- Restart"_s);
    row("a dash inside is none", u"Lyon - Madrid\n-5 degrees"_s, u"Lyon - Madrid\n-5 degrees"_s);
    row("bold", u"Do **not** restart, **never ever**."_s, u"Do *not* restart, *never ever*."_s);
    row("one star is a star", u"4 * 5 * 6 and *this*"_s, u"4 * 5 * 6 and *this*"_s);
    row("bold that never ends", u"Do **not restart"_s, u"Do **not restart"_s);
    row("stars alone", u"**** and ** **"_s, u"**** and ** **"_s);
    row("bold in an item", u"- **Lyon**: out"_s, u"- *Lyon*: out"_s);
    row("bold ends with its line of paragraph", u"**Lyon\nMadrid**"_s, u"**Lyon\nMadrid**"_s);
    row("a link", u"See [the guide](https://intranet.example/vpn), or call."_s,
        u"See <the guide|https://intranet.example/vpn>, or call."_s);
    row("two links", u"[a](mailto:help@corp.example) [b](tel:4444)"_s,
        u"<a|mailto:help@corp.example> <b|tel:4444>"_s);
    row("a link to anywhere is the caller's to refuse", u"[x](javascript:alert)"_s,
        u"<x|javascript:alert>"_s);
    row("brackets without a target", u"the [new] server (Lyon)"_s, u"the [new] server (Lyon)"_s);
    row("white space in a target", u"[a](https://b.example c)"_s, u"[a](https://b.example c)"_s);
    row("HTML is words", u"<b>bold</b> <img src=\"x.png\">"_s,
        u"<b>bold</b> <img src=\"x.png\">"_s);
    row("Windows line ends", u"- Lyon\r\n- Madrid\r\n"_s, u"- Lyon/- Madrid"_s);
    row("other letters", u"- **Café**: [guía](https://intranet.example/guía)"_s,
        u"- *Café*: <guía|https://intranet.example/guía>"_s);
}

void DetailsTest::theLittleFormIsUnderstood()
{
    QFETCH(QString, details);
    QFETCH(QString, expected);
    QCOMPARE(spelled(details), expected);
}

QTEST_GUILESS_MAIN(DetailsTest)
#include "details_test.moc"

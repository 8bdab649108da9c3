// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/attacks/trace.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn::attacks {

class ContentTest : public QObject
{
    Q_OBJECT
    const QString m_painter = QStringLiteral(FOGHORN_TEST_PROGRAMS "/hostile_painter");

    /** What must not be opened, and every socket. Fonts are looked up when a letter comes that none had before; the
        composer keeps drafts in a folder of its own. */
    static QStringList forbidden(const Trace &trace)
    {
        QStringList found;
        for (const QString &call : trace.afterMarker) {
            const QStringList own{u"/fonts/"_s, u"fontconfig"_s, u"/hostile_painter-"_s};
            if (std::none_of(own.begin(), own.end(),
                             [&call](const QString &part) { return call.contains(part); }))
                found << call;
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!mayTrace())
            QSKIP("a process may not be watched here");
    }

    // The watch itself: a label that takes markup is seen to read the file.
    void whatMarkupWouldLoadIsSeen()
    {
        const Trace trace = traced(m_painter, {u"--rich"_s});
        QVERIFY2(trace.exitCode == 0 && trace.sawMarker, trace.err.constData());
        QVERIFY(!forbidden(trace).filter(u"/etc/hostname"_s).isEmpty());
    }

    // S10: whatever stands in a notice, a name or a host is shown as text, and nothing is opened for it.
    void aHostileNoticeOpensNoFileAndNoSocket()
    {
        const Trace trace = traced(m_painter, {});
        QVERIFY2(trace.exitCode == 0, trace.err.constData());
        QVERIFY(trace.sawMarker);
        const QStringList found = forbidden(trace);
        QVERIFY2(found.isEmpty(), qPrintable(found.mid(0, 20).join(u'\n')));
    }
};

} // namespace foghorn::attacks

QTEST_GUILESS_MAIN(foghorn::attacks::ContentTest)
#include "content_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "tests/journey/programs.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn::attacks {

/** Words that would be statements if a statement were put together from words. */
class SqlTest : public QObject
{
    Q_OBJECT
    const QString m_words = u"'); DROP TABLE notice; --\" OR 1=1 /* % _ \\ :login ?1"_s;

    static QByteArray ofStore(const QString &data, const QString &question)
    {
        QProcess process;
        process.start(u"sqlite3"_s, {data + u"/foghorn.db"_s, question});
        process.waitForFinished();
        return process.readAllStandardOutput().trimmed() + process.readAllStandardError();
    }

private Q_SLOTS:
    // S16: whatever is written into any field comes back as it was written, and the store is whole.
    void statementsInFieldsAreOnlyWords()
    {
        journey::RelayProcess relay;
        QVERIFY(relay.start());
        Notice notice = journey::mailOutage(SystemClock().now());
        NoticeText &text = notice.text[u"en"_s];
        text.headline = text.affected = text.impact = text.cause = text.details = m_words;
        text.actions = {{ActionTime::Now, m_words}};
        notice.services.first().name[u"en"_s] = m_words;
        notice.contact.phone = m_words;
        const QString id = relay.publish(notice);
        QVERIFY(!id.isEmpty());
        const auto shown = QJsonDocument::fromJson(relay.ctl({u"list"_s, u"--json"_s}).out);
        QCOMPARE(shown.array().at(0)[u"headline"_s].toString(), m_words);
        // What is asked for, and what staff and tokens are called.
        QCOMPARE(relay.ctl({u"recipients"_s, id, u"--search"_s, m_words}).exitCode, 0);
        QVERIFY(relay.ctl({u"recipients"_s, m_words}).exitCode != 0);
        QVERIFY(relay
                    .ctl({u"--relay"_s, relay.url(), u"--login"_s, m_words, u"--password-file"_s,
                          relay.passwordFile(), u"relay"_s, u"status"_s},
                         journey::RelayProcess::As::Nobody)
                    .exitCode != 0);
        QVERIFY(relay.ctl({u"list"_s}).out.contains(id.toLatin1()));
        QCOMPARE(ofStore(relay.data(), u"PRAGMA integrity_check; SELECT count(*) FROM notice"_s),
                 QByteArray("ok\n1"));
    }

    // S16: no statement is put together in the sources: statements stand in server/store/sql, values are bound.
    void noStatementIsPutTogetherInTheSources()
    {
        static const QRegularExpression statement(
            u"\"[^\"]*\\b(SELECT\\s|INSERT\\s+(OR\\s|INTO)|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM|"
            "REPLACE\\s+INTO|DROP\\s+TABLE)"_s);
        static const QRegularExpression placedIn(u"\\bsqlText\\([^)]*\\)\\s*(\\.arg|\\+)"_s);
        QStringList found;
        QDirIterator files(QStringLiteral(FOGHORN_SOURCE "/server"), {u"*.cpp"_s, u"*.h"_s},
                           QDir::Files, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            ++looked;
            for (const auto &wrong : {statement, placedIn}) {
                if (const auto match = wrong.match(text); match.hasMatch())
                    found << file.fileName() + u": "_s + match.captured();
            }
        }
        QVERIFY(looked > 100);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

} // namespace foghorn::attacks

QTEST_GUILESS_MAIN(foghorn::attacks::SqlTest)
#include "sql_test.moc"

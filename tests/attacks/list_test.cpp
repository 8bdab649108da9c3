// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn::attacks {

/** The list of attacks cannot rot: what it names is there. */
class ListTest : public QObject
{
    Q_OBJECT

    static QString textOf(const QString &path)
    {
        QFile file(QStringLiteral(FOGHORN_SOURCE "/") + path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void everyAttackIsListedOnce()
    {
        static const QRegularExpression row(u"^\\| S(\\d+) \\|"_s,
                                            QRegularExpression::MultilineOption);
        QList<int> numbers, all;
        for (auto each = row.globalMatch(textOf(u"tests/attacks/README.md"_s)); each.hasNext();)
            numbers << each.next().captured(1).toInt();
        for (int number = 1; number <= 30; ++number)
            all << number;
        QCOMPARE(numbers, all);
    }

    void everyAttackHasATestThatIsThereOrAReason()
    {
        static const QRegularExpression named(u"`(tests/[\\w/]+_test\\.cpp):(\\w+)`"_s);
        QStringList wrong;
        for (const QString &line : textOf(u"tests/attacks/README.md"_s).split(u'\n')) {
            if (!line.startsWith("| S"_L1))
                continue;
            const QString number = line.section(u'|', 1, 1).trimmed();
            int tests = 0;
            for (auto each = named.globalMatch(line); each.hasNext(); ++tests) {
                const auto match = each.next();
                const QString code = textOf(match.captured(1));
                const QRegularExpression function(
                    u"\\bvoid (\\w+::)?%1\\(\\)"_s.arg(match.captured(2)));
                const QRegularExpression comment(u"//[^\\n]*\\b%1\\b"_s.arg(number));
                if (!function.match(code).hasMatch())
                    wrong << number + u": there is no "_s + match.captured();
                else if (!comment.match(code).hasMatch())
                    wrong << number + u": is not said in "_s + match.captured(1);
            }
            if (tests == 0 && !line.contains(u"| not yet: "_s) &&
                !line.contains(u"| not applicable: "_s))
                wrong << number + u": neither a test nor a reason"_s;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // S27: nothing fetches or posts to an address that somebody wrote. S30: no XML is read or written. What is not there cannot
    // be attacked; this goes red with the first line of it, which then brings its own attack.
    void whatIsNotThereCannotBeAttacked()
    {
        static const QRegularExpression fetches(
            u"\\b(QNetworkAccessManager|QHttpServer|curl_easy_\\w+)\\b"_s);
        static const QRegularExpression xml(
            u"\\b(QXmlStream(Reader|Writer)|QDomDocument|xmlReadMemory|xmlParseDoc)\\b"_s);
        QStringList found;
        int looked = 0;
        for (const QString &room : {u"server"_s, u"client"_s, u"common"_s}) {
            QDirIterator files(QStringLiteral(FOGHORN_SOURCE "/") + room, {u"*.cpp"_s, u"*.h"_s},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString code = QString::fromUtf8(file.readAll());
                ++looked;
                for (const auto &what : {fetches, xml}) {
                    if (const auto match = what.match(code); match.hasMatch())
                        found << match.captured() + u" in "_s + file.fileName();
                }
            }
        }
        QVERIFY(looked > 500);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

} // namespace foghorn::attacks

QTEST_GUILESS_MAIN(foghorn::attacks::ListTest)
#include "list_test.moc"

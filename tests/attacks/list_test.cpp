// SPDX-License-Identifier: GPL-3.0-or-later
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
};

} // namespace foghorn::attacks

QTEST_GUILESS_MAIN(foghorn::attacks::ListTest)
#include "list_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

using namespace foghorn;
using namespace Qt::StringLiterals;

/** What may stand in a frame at all. */
class JsonScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRightFrameIsTaken_data();
    void aRightFrameIsTaken();
    void aWrongFrameIsRefused_data();
    void aWrongFrameIsRefused();
    void hostileFramesCostLittle_data();
    void hostileFramesCostLittle();
};

void JsonScanTest::aRightFrameIsTaken_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("spaces") << QByteArray(" \t\r\n{ \"a\" : [ 1 , { } ] } \n");
    QTest::newRow("the same key in two objects")
        << QByteArray(R"({"a":{"b":1,"a":2},"b":{"a":1,"b":2}})");
    QTest::newRow("the same text as key and value") << QByteArray(R"({"a":"a","b":["a","a"]})");
    QTest::newRow("a colon in a value") << QByteArray(R"({"a":"b\":","c":"\\"})");
    QTest::newRow("brackets in a value")
        << QByteArray(R"({"a":")" + QByteArray(100, '[') + R"("})");
    QTest::newRow("a whole pair as escapes") << QByteArray(R"({"a":"\ud83d\ude00"})");
    QTest::newRow("a whole pair as key") << QByteArray(R"({"\ud83d\ude00":1,"\ud83d\ude01":2})");
    QTest::newRow("four bytes of UTF-8") << QByteArray("{\"a\":\"\xf0\x9f\x98\x80\"}");
    QTest::newRow("a backslash before u") << QByteArray(R"({"a":"\\ud800"})");
    QTest::newRow("keys that differ by case") << QByteArray(R"({"a":1,"A":2})");
    QTest::newRow("32 deep") << QByteArray(R"({"a":)" + QByteArray(31, '[') + QByteArray(31, ']') +
                                           "}");
    QTest::newRow("zero as escape") << QByteArray(R"({"a":"\u0000"})");
}

void JsonScanTest::aRightFrameIsTaken()
{
    QFETCH(QByteArray, frame);
    const auto object = parseFrame(frame);
    QVERIFY2(object, object ? "" : qPrintable(object.error().reason));
}

void JsonScanTest::aWrongFrameIsRefused_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("reason"); // its beginning
    const auto row = [](const char *name, const QByteArray &frame, const QString &reason) {
        QTest::newRow(name) << frame << reason;
    };
    row("nothing", "", u"not JSON"_s);
    row("words", "hello", u"not JSON"_s);
    row("half an object", R"({"a":1)", u"not JSON"_s);
    row("half a string", R"({"a":"b)", u"not JSON"_s);
    row("an escape at the end", R"({"a":"b\)", u"not JSON"_s);
    row("half an escape at the end", R"({"a":"\u12)", u"not JSON"_s);
    row("rubbish behind", R"({} x)", u"not JSON"_s);
    row("two objects", R"({}{})", u"not JSON"_s);
    row("a closing bracket first", R"(]{})", u"not JSON"_s);
    row("a comma too many", R"({"a":1,})", u"not JSON"_s);
    row("single quotes", R"({'a':1})", u"not JSON"_s);
    row("not a number", R"({"a":NaN})", u"not JSON"_s);
    row("a number past every double", R"({"a":1e999})", u"not JSON"_s);
    row("a zero byte", QByteArray("{\"a\":1}\0", 8), u"not JSON"_s);
    row("a list", R"([{}])", u"batches"_s);
    row("a string", R"("a")", u"not "_s);
    row("a number", R"(5)", u"not "_s);
    row("null", R"(null)", u"not "_s);
    row("Latin-1", "{\"a\":\"caf\xe9\"}", u"not UTF-8"_s);
    row("an overlong slash", "{\"a\":\"\xc0\xaf\"}", u"not UTF-8"_s);
    row("a surrogate as bytes", "{\"a\":\"\xed\xa0\x80\"}", u"not UTF-8"_s);
    row("past U+10FFFF", "{\"a\":\"\xf4\x90\x80\x80\"}", u"not UTF-8"_s);
    row("a cut character", "{\"a\":\"\xf0\x9f\x98\"}", u"not UTF-8"_s);
    row("a key twice", R"({"a":1,"a":2})", u"the key"_s);
    row("a key twice, apart", R"({"a":1,"b":{"x":1},"c":[{"a":1}],"a":2})", u"the key"_s);
    row("a key twice, deep", R"({"a":[{"b":{"c":1,"d":2,"c":3}}]})", u"the key"_s);
    row("a key twice, once escaped", R"({"id":1,"\u0069d":2})", u"the key"_s);
    row("a key twice, spaces before the colon", "{\"a\" :1,\"a\"\n\t:2}", u"the key"_s);
    row("a key twice, with a short escape", R"({"a\n":1,"a\u000a":2})", u"the key"_s);
    row("a key twice, beyond the basic plane", "{\"\\ud83d\\ude00\":1,\"\xf0\x9f\x98\x80\":2}",
        u"the key"_s);
    row("an empty key twice", R"({"":1,"":2})", u"the key"_s);
    row("a lone high surrogate", R"({"a":"\ud800"})", u"half of"_s);
    row("a lone low surrogate", R"({"a":"\udc00"})", u"half of"_s);
    row("two high surrogates", R"({"a":"\ud800\ud800"})", u"half of"_s);
    row("the pair the wrong way", R"({"a":"\ude00\ud83d"})", u"half of"_s);
    row("a lone surrogate in capitals", R"({"a":"\uD800 "})", u"half of"_s);
    row("a lone surrogate in a key", R"({"\ud800":1})", u"half of"_s);
    row("33 deep", R"({"a":)" + QByteArray(32, '[') + QByteArray(32, ']') + "}", u"nested"_s);
    row("33 objects deep", QByteArray(R"({"a":)").repeated(33) + "1" + QByteArray(33, '}'),
        u"nested"_s);
}

// S23: too deep, a key twice, huge numbers, half characters: refused.
void JsonScanTest::aWrongFrameIsRefused()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, reason);
    const auto object = parseFrame(frame);
    QVERIFY(!object);
    QVERIFY2(object.error().reason.startsWith(reason), qPrintable(object.error().reason));
}

void JsonScanTest::hostileFramesCostLittle_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("64 KiB of [") << QByteArray(64 * 1024, '[');
    QTest::newRow("64 KiB of {") << QByteArray(64 * 1024, '{');
    QTest::newRow("64 KiB of \"") << QByteArray(64 * 1024, '"');
    QTest::newRow("128 KiB of backslashes") << "{\"" + QByteArray(128 * 1024, '\\');
    QByteArray keys = "{";
    for (int i = 0; i < 20'000; ++i)
        keys += "\"" + QByteArray::number(i, 36) + "\":0,";
    QTest::newRow("20,000 keys, the last one twice")
        << keys + "\"" + QByteArray::number(19'999, 36) + "\":0}";
    QTest::newRow("openings and closings") << QByteArray("[]").repeated(64 * 1024);
}

// S23: in less than 50 ms.
void JsonScanTest::hostileFramesCostLittle()
{
    QFETCH(QByteArray, frame);
    qint64 best = std::numeric_limits<qint64>::max();
    for (int attempt = 0; attempt < 3; ++attempt) { // other work on the machine only adds
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!parseFrame(frame));
        best = qMin(best, timer.elapsed());
    }
    QVERIFY2(best < 50, qPrintable(u"%1 ms"_s.arg(best)));
}

QTEST_GUILESS_MAIN(JsonScanTest)
#include "json_scan_test.moc"

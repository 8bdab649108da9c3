// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/blanks.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

const QRegularExpression &blankMark()
{
    static const QRegularExpression mark(u"\\{\\{([^{}\\n]*)\\}\\}"_s);
    return mark;
}

struct PlainField
{
    const char *name;
    QString NoticeText::*words;
};

constexpr std::array plainFields{PlainField{"headline", &NoticeText::headline},
                                 PlainField{"affected", &NoticeText::affected},
                                 PlainField{"impact", &NoticeText::impact},
                                 PlainField{"workaround", &NoticeText::workaround},
                                 PlainField{"cause", &NoticeText::cause},
                                 PlainField{"prevention", &NoticeText::prevention},
                                 PlainField{"progress", &NoticeText::progress},
                                 PlainField{"closing", &NoticeText::closing},
                                 PlainField{"purpose", &NoticeText::purpose},
                                 PlainField{"benefit", &NoticeText::benefit},
                                 PlainField{"details", &NoticeText::details}};

struct NamedText
{
    QString field;
    QString text;
};

/** The words of one language, each with its path. */
QList<NamedText> wordsOf(const NoticeText &text, const QString &path)
{
    QList<NamedText> words;
    for (const PlainField &field : plainFields)
        words << NamedText{path + u'.' + QLatin1StringView(field.name), text.*field.words};
    for (int i = 0; i < text.stillWorks.size(); ++i)
        words << NamedText{u"%1.stillWorks[%2]"_s.arg(path).arg(i), text.stillWorks[i]};
    for (int i = 0; i < text.actions.size(); ++i)
        words << NamedText{u"%1.actions[%2].text"_s.arg(path).arg(i), text.actions[i].text};
    return words;
}

QList<NamedText> wordsOf(const Notice &notice)
{
    QList<NamedText> words;
    for (auto text = notice.text.begin(); text != notice.text.end(); ++text)
        words << wordsOf(text.value(), u"text."_s + text.key());
    for (int i = 0; i < notice.services.size(); ++i) {
        const auto &names = notice.services[i].name;
        for (auto name = names.begin(); name != names.end(); ++name)
            words << NamedText{u"services[%1].name.%2"_s.arg(i).arg(name.key()), name.value()};
    }
    words << NamedText{u"contact.phone"_s, notice.contact.phone};
    words << NamedText{u"contact.url"_s, notice.contact.url};
    return words;
}

/** Fills texts in one language. */
class Filler
{
public:
    Filler(const QList<TemplateBlank> &blanks, const BlankValues &values, const QString &language)
        : m_blanks(blanks), m_values(values), m_language(language)
    {
    }

    /** Nothing where an empty optional blank takes the text with it. */
    std::optional<QString> operator()(const QString &text) const
    {
        QString result;
        qsizetype done = 0;
        for (auto each = blankMark().globalMatch(text); each.hasNext();) {
            const QRegularExpressionMatch mark = each.next();
            const QString id = mark.captured(1);
            const auto blank =
                std::find_if(m_blanks.begin(), m_blanks.end(),
                             [&id](const TemplateBlank &one) { return one.id == id; });
            const QString value = valueOf(id);
            const bool declared = blank != m_blanks.end();
            if (declared && value.isEmpty() && !blank->required)
                return {};
            result += QStringView(text).sliced(done, mark.capturedStart() - done);
            result += declared && !value.isEmpty() ? value : mark.captured();
            done = mark.capturedEnd();
        }
        return result + text.sliced(done);
    }

    QString orNothing(const QString &text) const { return (*this)(text).value_or(QString()); }

private:
    QString valueOf(const QString &id) const
    {
        const auto values = m_values.value(id);
        const QString own = values.value(m_language).trimmed();
        return own.isEmpty() ? values.value(QString()).trimmed() : own;
    }

    const QList<TemplateBlank> &m_blanks;
    const BlankValues &m_values;
    const QString m_language;
};

NoticeText filledText(NoticeText text, const Filler &fill)
{
    for (const PlainField &field : plainFields)
        text.*field.words = fill.orNothing(text.*field.words);
    QStringList stillWorks;
    for (const QString &line : std::as_const(text.stillWorks)) {
        if (const auto words = fill(line))
            stillWorks << *words;
    }
    text.stillWorks = stillWorks;
    QList<Action> actions;
    for (const Action &action : std::as_const(text.actions)) {
        if (const auto words = fill(action.text))
            actions << Action{action.when, *words};
    }
    text.actions = actions;
    return text;
}

} // namespace

QStringList blanksIn(QStringView text)
{
    QStringList ids;
    for (auto each = blankMark().globalMatch(text.toString()); each.hasNext();)
        ids << each.next().captured(1);
    ids.removeDuplicates();
    return ids;
}

QStringList blanksIn(const Notice &notice)
{
    QStringList ids;
    for (const NamedText &words : wordsOf(notice))
        ids << blanksIn(words.text);
    ids.removeDuplicates();
    return ids;
}

QList<FieldProblem> blanksLeft(const Notice &notice)
{
    QList<FieldProblem> problems;
    for (const NamedText &words : wordsOf(notice)) {
        if (const QStringList ids = blanksIn(words.text); !ids.isEmpty())
            problems << fieldProblem(words.field, QT_TRANSLATE_NOOP("FieldProblem", "fill in %1"),
                                     {u"{{"_s + ids.join(u"}}, {{"_s) + u"}}"_s});
    }
    return problems;
}

BlankValues exampleValues(const QList<TemplateBlank> &blanks)
{
    BlankValues values;
    for (const TemplateBlank &blank : blanks) {
        values[blank.id] = blank.example;
        if (!blank.example.isEmpty())
            values[blank.id][QString()] = blank.example.first();
    }
    return values;
}

Notice filled(const Notice &notice, const QList<TemplateBlank> &blanks, const BlankValues &values)
{
    Notice result = notice;
    for (auto text = result.text.begin(); text != result.text.end(); ++text)
        text.value() = filledText(text.value(), Filler(blanks, values, text.key()));
    for (Service &service : result.services) {
        for (auto name = service.name.begin(); name != service.name.end(); ++name)
            name.value() = Filler(blanks, values, name.key()).orNothing(name.value());
    }
    const Filler byDefault(blanks, values, notice.defaultLanguage);
    result.contact.phone = byDefault.orNothing(notice.contact.phone);
    result.contact.url = byDefault.orNothing(notice.contact.url);
    return result;
}

} // namespace foghorn

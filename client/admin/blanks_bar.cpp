// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/blanks_bar.h"

#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/language_choice.h"
#include "client/popup/plain_tip.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** A telephone number or a place is the same in every language: its examples say so. */
bool isSameInEveryLanguage(const TemplateBlank &blank)
{
    return std::all_of(blank.example.begin(), blank.example.end(),
                       [&blank](const QString &each) { return each == blank.example.first(); });
}

QString in(const QMap<QString, QString> &words, const QString &language)
{
    return words.value(language, words.isEmpty() ? QString() : words.first());
}

} // namespace

BlanksBar::BlanksBar(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"blanksBar"_s);
    setProperty("role", QByteArray("advice"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(plainLabel(tr("Fill in first:"), "label"));
    hide();
}

void BlanksBar::show(const Draft &draft, const QString &language)
{
    const QList<TemplateBlank> blanks = draft.openBlanks();
    QStringList languages = draft.notice.text.keys();
    languages.removeAll(language);
    languages.prepend(language);
    if (blanks != m_blanks || languages != m_languages)
        build(blanks, languages);
    setVisible(!blanks.isEmpty());
}

void BlanksBar::build(const QList<TemplateBlank> &blanks, const QStringList &languages)
{
    m_blanks = blanks;
    m_languages = languages;
    m_lines.clear();
    // Later: one of them may be what this follows from.
    for (QWidget *old : findChildren<QWidget *>(u"blanks"_s, Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->deleteLater();
    }
    auto *holder = new QWidget;
    holder->setObjectName(u"blanks"_s);
    layout()->addWidget(holder);
    m_grid = new QGridLayout(holder);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    bool offered = false;
    for (const TemplateBlank &blank : blanks) {
        Line line{blank, {}};
        const bool one = isSameInEveryLanguage(blank) || languages.size() == 1;
        for (const QString &language : one ? QStringList{languages.first()} : languages)
            line.edits.insert(one ? QString() : language, edit(blank, language));
        if (!one && !std::exchange(offered, true))
            offerLeavingOut();
        m_lines << line;
        for (QLineEdit *edit : std::as_const(line.edits))
            connect(edit, &QLineEdit::editingFinished, this,
                    [this, line = m_lines.size() - 1] { take(line); });
    }
}

/** Beside the first blank that has a line for each language. */
void BlanksBar::offerLeavingOut()
{
    for (qsizetype behind = 1; behind < m_languages.size(); ++behind) {
        const QString language = m_languages.at(m_languages.size() - behind);
        m_grid->addWidget(leaveOutButton(language), m_grid->rowCount() - int(behind), 2);
    }
}

QWidget *BlanksBar::leaveOutButton(const QString &language)
{
    auto *leave = quietButton(tr("Leave out"), "", "plain");
    leave->setObjectName(u"leaveOut_"_s + language);
    leave->setAccessibleName(tr("Send without %1").arg(languageName(language)));
    leave->setToolTip(plainTip(leave->accessibleName()));
    connect(leave, &QPushButton::clicked, this, [this, language] { Q_EMIT leftOut(language); });
    return leave;
}

QLineEdit *BlanksBar::edit(const TemplateBlank &blank, const QString &language)
{
    const bool first = m_lines.isEmpty() || m_lines.last().blank.id != blank.id;
    const QString name = in(blank.name, m_languages.first());
    QString words = name.isEmpty() ? blank.id : name;
    if (!blank.required)
        words = tr("%1 (may stay empty)").arg(words);
    if (m_languages.size() > 1 && !isSameInEveryLanguage(blank))
        words = tr("%1, in %2").arg(words, languageName(language));
    auto *edit = new QLineEdit;
    edit->setObjectName(u"blank_%1_%2"_s.arg(blank.id, language));
    edit->setPlaceholderText(tr("e.g. %1").arg(in(blank.example, language)));
    edit->setToolTip(
        plainTip(edit->placeholderText())); // whole, where the field is too narrow for it
    edit->setAccessibleName(words);
    auto *label = plainLabel(words, first ? "label" : "soft");
    label->setBuddy(edit);
    label->setWordWrap(true);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(edit, row, 1);
    return edit;
}

/** Once every language has its words; until then nothing is half filled. */
void BlanksBar::take(qsizetype index)
{
    if (index >= m_lines.size())
        return;
    const Line line = m_lines.at(index);
    QMap<QString, QString> values;
    for (auto edit = line.edits.begin(); edit != line.edits.end(); ++edit) {
        if ((*edit)->text().trimmed().isEmpty())
            return;
        values.insert(edit.key(), (*edit)->text().trimmed());
    }
    Q_EMIT filledIn(line.blank, values);
}

bool BlanksBar::goToFirst()
{
    for (const Line &line : std::as_const(m_lines)) {
        for (const QString &language : QStringList{QString(), m_languages.value(0)} + m_languages) {
            QLineEdit *edit = line.edits.value(language);
            if (edit && line.blank.required && edit->text().trimmed().isEmpty()) {
                edit->setFocus();
                return true;
            }
        }
    }
    return false;
}

} // namespace foghorn

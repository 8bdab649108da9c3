// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/versions_view.h"

#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/growing_edit.h"
#include "client/admin/language_choice.h"
#include "client/admin/part_names.h"
#include "client/admin/problem_words.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int nameRow = 0, lagRow = 1, firstPartRow = 2;

/** Parts that every notice has; the others are shown where some version has them. */
bool isAlwaysShown(TextPart part)
{
    return part == TextPart::Headline || part == TextPart::Impact || part == TextPart::Actions;
}

} // namespace

VersionsView::VersionsView(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void VersionsView::show(const Notice &notice, const TextLag &lag)
{
    const bool sameColumns =
        m_columns.keys() == notice.text.keys() && m_notice.kind == notice.kind && m_grid;
    m_notice = notice;
    if (!sameColumns)
        build();
    fill();
    showLag(lag);
}

void VersionsView::build()
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_columns.clear();
    m_labels.clear();
    auto *holder = new QWidget;
    holder->setProperty("readDown", true); // a version is written as a whole
    m_grid = new QGridLayout(holder);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    layout()->addWidget(holder);
    for (const TextPart part : allTextParts) {
        auto *label = plainLabel(partName(part, m_notice.kind), "label");
        label->setWordWrap(true);
        m_labels.insert(part, label);
        m_grid->addWidget(label, firstPartRow + int(part), 0, Qt::AlignTop);
    }
    int index = 1;
    for (const QString &language : m_notice.text.keys())
        m_columns.insert(language, column(language, index++));
    m_grid->setColumnStretch(0, 2);
    m_grid->setRowStretch(firstPartRow + int(allTextParts.size()), 1);
    // Down one version, then down the next: a version is written as a whole.
    QWidget *before = nullptr;
    for (const Column &each : std::as_const(m_columns)) {
        for (QWidget *editor : QList<QWidget *>{each.agree, each.leave} +
                                   QList<QWidget *>(each.edits.begin(), each.edits.end())) {
            if (before)
                setTabOrder(before, editor);
            before = editor;
        }
    }
}

VersionsView::Column VersionsView::column(const QString &language, int index)
{
    Column made{plainLabel(languageName(language), "label"),
                plainLabel({}, "problem"),
                quietButton(tr("It says the same"), "", "plain"),
                quietButton(tr("Leave out"), "", "plain"),
                {},
                {}};
    made.agree->setObjectName(u"agree_"_s + language);
    made.agree->setAccessibleName(
        tr("%1: it says the same as the others").arg(languageName(language)));
    made.leave->setObjectName(u"drop_"_s + language);
    made.leave->setAccessibleName(tr("Leave out %1").arg(languageName(language)));
    if (m_readOnly || language == m_notice.defaultLanguage)
        made.leave->hide(); // shown before it has its place it would be a window of its own
    connect(made.leave, &QPushButton::clicked, this,
            [this, language] { Q_EMIT leftOut(language); });
    made.lag->setObjectName(u"lag_"_s + language);
    made.lag->setWordWrap(true);
    connect(made.agree, &QPushButton::clicked, this, [this, language] { Q_EMIT agreed(language); });
    auto *head = new QHBoxLayout;
    head->addWidget(made.name);
    head->addStretch();
    head->addWidget(made.leave);
    m_grid->addLayout(head, nameRow, index);
    auto *below = new QVBoxLayout; // beside each other the two buttons make four languages too wide
    below->setSpacing(2);
    below->addWidget(made.lag);
    below->addWidget(made.agree, 0, Qt::AlignLeft);
    below->addStretch();
    m_grid->addLayout(below, lagRow, index);
    m_grid->setColumnStretch(index, 5);
    for (const TextPart part : allTextParts) {
        auto *edit = new GrowingEdit(1);
        edit->setObjectName(u"%1_%2"_s.arg(toString(part), language));
        edit->setAccessibleName(
            u"%1 · %2"_s.arg(languageName(language), partName(part, m_notice.kind)));
        connect(edit, &QPlainTextEdit::textChanged, this,
                [this, language, part] { take(language, part); });
        edit->setReadOnly(m_readOnly);
        auto *problem = plainLabel({}, "problem");
        problem->setWordWrap(true);
        problem->hide();
        auto *cell = new QVBoxLayout;
        cell->setSpacing(2);
        cell->addWidget(edit);
        cell->addWidget(problem);
        cell->addStretch();
        m_grid->addLayout(cell, firstPartRow + int(part), index);
        made.edits.insert(part, edit);
        made.problems.insert(part, problem);
    }
    return made;
}

void VersionsView::fill()
{
    m_filling = true;
    for (auto column = m_columns.begin(); column != m_columns.end(); ++column) {
        const NoticeText text = m_notice.text.value(column.key());
        for (auto edit = column->edits.begin(); edit != column->edits.end(); ++edit) {
            if (const QString words = wordsOf(text, edit.key());
                (*edit)->toPlainText() != words) // the cursor stays where nothing changes
                (*edit)->setPlainText(words);
        }
    }
    m_filling = false;
    showUsedParts();
}

void VersionsView::showUsedParts()
{
    for (const TextPart part : allTextParts) {
        const bool used =
            std::any_of(m_notice.text.begin(), m_notice.text.end(),
                        [part](const NoticeText &text) { return !wordsOf(text, part).isEmpty(); });
        m_labels[part]->setVisible(used || isAlwaysShown(part));
        for (const Column &column : std::as_const(m_columns))
            column.edits[part]->setVisible(used || isAlwaysShown(part));
    }
}

void VersionsView::take(const QString &language, TextPart part)
{
    if (m_filling)
        return;
    setWords(m_notice.text[language], part, m_columns[language].edits[part]->toPlainText());
    Q_EMIT edited();
}

void VersionsView::showLag(const TextLag &lag)
{
    for (auto column = m_columns.begin(); column != m_columns.end(); ++column) {
        QStringList names;
        for (const TextPart part : lag.lagging(column.key()))
            names << partName(part, m_notice.kind);
        column->lag->setText(names.isEmpty() ? QString()
                                             : tr("Lags behind: %1").arg(names.join(u", "_s)));
        column->agree->setVisible(!names.isEmpty());
    }
}

QList<FieldProblem> VersionsView::showProblems(const QList<FieldProblem> &problems)
{
    QMap<QString, QStringList> byEditor; // "headline_en"
    QList<FieldProblem> elsewhere;
    for (const FieldProblem &problem : problems) {
        const QStringList path = problem.field.split(u'.');
        const QString editor = u"%1_%2"_s.arg(path.value(2).section(u'[', 0, 0), path.value(1));
        if (path.first() == "text"_L1 && findChild<GrowingEdit *>(editor))
            byEditor[editor] << problemWords(problem);
        else
            elsewhere << problem;
    }
    for (const Column &column : std::as_const(m_columns)) {
        for (const TextPart part : allTextParts) {
            GrowingEdit *edit = column.edits[part];
            const QString words = byEditor.value(edit->objectName()).join(u'\n');
            column.problems[part]->setText(words);
            column.problems[part]->setVisible(!words.isEmpty());
            edit->setAccessibleDescription(words);
        }
    }
    return elsewhere;
}

void VersionsView::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Column &column : std::as_const(m_columns)) {
        for (GrowingEdit *edit : column.edits)
            edit->setReadOnly(readOnly);
        if (readOnly)
            column.leave->hide();
    }
}

} // namespace foghorn

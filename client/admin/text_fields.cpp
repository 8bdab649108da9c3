// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/text_fields.h"

#include "client/admin/field.h"
#include "client/admin/field_set.h"
#include "client/admin/growing_edit.h"
#include "client/admin/last_value_completer.h"
#include "client/admin/lines_edit.h"
#include "client/admin/named.h"
#include "client/admin/service_names.h"

#include <QLineEdit>
#include <QStringListModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

TextFields::TextFields(QObject *parent)
    : QObject(parent), service(named(new QLineEdit, "service")),
      headline(named(new QLineEdit, "headline")), affected(named(new QLineEdit, "affected")),
      impact(named(new GrowingEdit, "impact")), workaround(named(new GrowingEdit(1), "workaround")),
      progress(named(new GrowingEdit(1), "progress")),
      closing(named(new GrowingEdit(1), "closing")), purpose(named(new GrowingEdit(1), "purpose")),
      benefit(named(new GrowingEdit(1), "benefit")), cause(named(new GrowingEdit(1), "cause")),
      prevention(named(new GrowingEdit(1), "prevention")),
      details(named(new GrowingEdit(1), "details")),
      actions(new LinesEdit(u"action"_s, tr("+ another thing to do"), LinesEdit::Moments::Shown,
                            limits::actionCount)),
      stillWorks(new LinesEdit(u"stillWorks"_s, tr("+ another"), LinesEdit::Moments::Hidden,
                               limits::stillWorksCount))
{
    auto *completer = new LastValueCompleter(service);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setModel(new QStringListModel(completer));
    service->setCompleter(completer);
    connect(service, &QLineEdit::editingFinished, this, [this] {
        if (std::exchange(m_named, service->text()) != service->text())
            Q_EMIT serviceNamed();
    });
    service->setPlaceholderText(tr("E-mail"));
    headline->setPlaceholderText(tr("E-mail is not working"));
    impact->setPlaceholderText(
        tr("What can people not do? What is safe? Nothing is lost: messages will arrive later."));
    workaround->setPlaceholderText(tr("Use Teams chat or the telephone for anything urgent."));
    for (QLineEdit *edit : {service, headline, affected})
        connect(edit, &QLineEdit::textChanged, this, &TextFields::edited);
    closing->setPlaceholderText(tr("We are sorry for the trouble."));
    purpose->setPlaceholderText(tr("The old storage is full and slow."));
    benefit->setPlaceholderText(tr("Files open faster afterwards."));
    cause->setPlaceholderText(tr("A storage fault at our supplier."));
    prevention->setPlaceholderText(tr("An alarm now comes two weeks before the disk is full."));
    for (GrowingEdit *edit :
         {impact, workaround, progress, closing, purpose, benefit, cause, prevention, details})
        connect(edit, &QPlainTextEdit::textChanged, this, &TextFields::edited);
    for (LinesEdit *edit : {actions, stillWorks})
        connect(edit, &LinesEdit::edited, this, &TextFields::edited);
}

void TextFields::setCatalogue(const QList<CatalogueService> &services)
{
    m_catalogue = services;
}

void TextFields::offerServices(const QString &language)
{
    QStringList names;
    for (const CatalogueService &known : std::as_const(m_catalogue)) {
        if (const QString name = known.service.name.value(language); !name.isEmpty())
            names << name;
    }
    if (auto *model = qobject_cast<QStringListModel *>(service->completer()->model());
        model->stringList() != names)
        model->setStringList(names);
}

void TextFields::fill(const Notice &notice, const QString &language)
{
    const NoticeText text = notice.text.value(language);
    offerServices(language);
    service->setText(serviceNames(notice.services, language, notice.defaultLanguage));
    m_named = service->text();
    headline->setText(text.headline);
    affected->setText(text.affected);
    for (QLineEdit *edit : {service, headline, affected})
        edit->setCursorPosition(0); // a long line shows its beginning
    impact->setPlainText(text.impact);
    workaround->setPlainText(text.workaround);
    progress->setPlainText(text.progress);
    closing->setPlainText(text.closing);
    purpose->setPlainText(text.purpose);
    benefit->setPlainText(text.benefit);
    cause->setPlainText(text.cause);
    prevention->setPlainText(text.prevention);
    details->setPlainText(text.details);
    actions->setLines(text.actions);
    QList<Action> works;
    for (const QString &line : text.stillWorks)
        works << Action{ActionTime::Now, line};
    stillWorks->setLines(works);
}

void TextFields::read(Notice &notice, const QString &language) const
{
    NoticeText &text = notice.text[language];
    text.headline = headline->text();
    text.affected = affected->text();
    text.impact = impact->toPlainText();
    text.workaround = workaround->toPlainText();
    text.progress = progress->toPlainText();
    text.closing = closing->toPlainText();
    text.purpose = purpose->toPlainText();
    text.benefit = benefit->toPlainText();
    text.cause = cause->toPlainText();
    text.prevention = prevention->toPlainText();
    text.details = details->toPlainText();
    text.actions = actions->lines();
    text.stillWorks.clear();
    for (const Action &line : stillWorks->lines())
        text.stillWorks << line.text;
    notice.services = servicesNamed(service->text(), std::move(notice.services), language,
                                    notice.defaultLanguage, m_catalogue);
}

void TextFields::showCounts(const FieldSet &fields) const
{
    const auto count = [&fields](const char *name, const QString &text, int limit) {
        fields.at(name)->setCount(codePointCount(text), limit);
    };
    count("headline", headline->text(), limits::headlineLength);
    count("impact", impact->toPlainText(), limits::impactLength);
    count("workaround", workaround->toPlainText(), limits::otherTextLength);
    count("progress", progress->toPlainText(), limits::otherTextLength);
    count("closing", closing->toPlainText(), limits::otherTextLength);
    count("purpose", purpose->toPlainText(), limits::otherTextLength);
    count("prevention", prevention->toPlainText(), limits::otherTextLength);
    count("benefit", benefit->toPlainText(), limits::otherTextLength);
    count("cause", cause->toPlainText(), limits::otherTextLength);
    count("details", details->toPlainText(), limits::detailsLength);
    QString longest;
    for (const Action &action : actions->lines()) {
        if (codePointCount(action.text) > codePointCount(longest))
            longest = action.text;
    }
    count("actions", longest, limits::actionLength);
}

} // namespace foghorn

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/service_delegate.h"

#include "client/admin/choice_box.h"
#include "client/admin/services_model.h"
#include "client/admin/template_words.h"
#include "client/admin/words.h"

#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace foghorn {

QWidget *ServiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    const auto *model = static_cast<const ServicesModel *>(index.model());
    QWidget *editor = nullptr;
    if (model->columnAt(index.column()).part == ServicesModel::Part::Template) {
        auto *box = new ChoiceBox(parent);
        box->addItem(tr("none"), QString());
        for (const NoticeTemplate &each : model->templates()) {
            if (each.use == TemplateUse::New)
                box->addItem(wordsFor(each.name, toString(spokenLanguage())), each.id);
        }
        // The list closes the edit: who picks has decided.
        connect(box, &QComboBox::activated, this, [this, box] {
            Q_EMIT const_cast<ServiceDelegate *>(this)->commitData(box);
            Q_EMIT const_cast<ServiceDelegate *>(this)->closeEditor(box);
        });
        editor = box;
    } else if (model->columnAt(index.column()).part == ServicesModel::Part::Minutes) {
        auto *minutes = new QSpinBox(parent);
        minutes->setRange(0, 7 * 24 * 60);
        minutes->setSpecialValueText(tr("as the template says"));
        minutes->setButtonSymbols(QAbstractSpinBox::NoButtons);
        editor = minutes;
    } else {
        editor = new QLineEdit(parent);
    }
    editor->setObjectName(u"cellEditor"_s);
    editor->setStyleSheet(u"padding: 2px 6px;"_s); // a cell is no form field
    editor->setAccessibleName(
        model->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    Q_UNUSED(option);
    return editor;
}

void ServiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        if (box->findData(value) <
            0) // one that the relay has no more stays until another is picked
            box->addItem(value.toString(), value);
        box->setCurrentIndex(box->findData(value));
    } else if (auto *minutes = qobject_cast<QSpinBox *>(editor)) {
        minutes->setValue(value.toInt());
    } else {
        static_cast<QLineEdit *>(editor)->setText(value.toString());
    }
}

void ServiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                   const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, box->currentData());
    } else if (auto *minutes = qobject_cast<QSpinBox *>(editor)) {
        minutes->interpretText();
        model->setData(index, minutes->value());
    } else {
        model->setData(index, static_cast<QLineEdit *>(editor)->text());
    }
}

} // namespace foghorn

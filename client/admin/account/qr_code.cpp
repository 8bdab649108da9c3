// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/account/qr_code.h"

#include <QPainter>

#include <memory>
#include <qrencode.h>

namespace foghorn {

namespace {
constexpr int quiet = 4;  // modules of white around it, as the standard asks
constexpr int module = 4; // pixels
} // namespace

QImage qrCode(const QString &text)
{
    if (text.isEmpty())
        return {};
    // Medium correction: a smear or a reflection on the screen does no harm.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), QRcode_free);
    if (!code)
        return {};
    QImage image(code->width, code->width, QImage::Format_Grayscale8);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            const bool isDark = code->data[y * code->width + x] & 1;
            image.scanLine(y)[x] = isDark ? 0 : 255;
        }
    }
    return image;
}

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("forCamera", true); // no theme's colours
    setAccessibleName(tr("QR code for the app on your phone"));
}

void QrCode::show(const QString &text)
{
    m_code = qrCode(text);
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const
{
    return m_code.isNull() ? QSize() : (m_code.size() + QSize(2 * quiet, 2 * quiet)) * module;
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_code.isNull())
        return;
    QPainter painter(this);
    painter.fillRect(QRect({}, sizeHint()), Qt::white);
    painter.drawImage(QRect(QPoint(quiet, quiet) * module, m_code.size() * module), m_code);
}

} // namespace foghorn

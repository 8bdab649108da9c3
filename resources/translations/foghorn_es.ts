<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Popup</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 work again</source>
        <translation>%1: ya funcionan de nuevo</translation>
    </message>
    <message>
        <source>%1 works again</source>
        <translation>%1: ya funciona de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 y %n más</numerusform>
            <numerusform>%1, %2 y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more ›</source>
        <translation>
            <numerusform>%n más ›</numerusform>
            <numerusform>%n más ›</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 aviso</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>Cerrar (%1)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Everything works again</source>
        <translation>Todo vuelve a funcionar</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>Vuelta prevista</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Lo he leído</translation>
    </message>
    <message>
        <source>IT and the help desk see that and when you confirmed.</source>
        <translation>Informática y el centro de soporte ven que lo ha confirmado y cuándo.</translation>
    </message>
    <message>
        <source>It was about: %1</source>
        <translation>Se trataba de: %1</translation>
    </message>
    <message>
        <source>It was sent by mistake. You need not do anything; we are sorry.</source>
        <translation>Se envió por error. No tiene que hacer nada; disculpe las molestias.</translation>
    </message>
    <message>
        <source>Last word %1; it may be out of date.</source>
        <translation>Último aviso: %1; puede no estar al día.</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>mantenimiento</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Mientras tanto</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Próximo aviso</translation>
    </message>
    <message>
        <source>No longer current: %1</source>
        <translation>Ya no está vigente: %1</translation>
    </message>
    <message>
        <source>Not connected to IT at the moment.</source>
        <translation>Ahora mismo sin conexión con Informática.</translation>
    </message>
    <message>
        <source>Not connected to IT at the moment. Last heard from: %1.</source>
        <translation>Ahora mismo sin conexión con Informática. Último contacto: %1.</translation>
    </message>
    <message>
        <source>Our message is no longer needed: %1</source>
        <translation>Nuestro aviso ya no es necesario: %1</translation>
    </message>
    <message>
        <source>Our message of %1 is no longer needed: %2</source>
        <translation>Nuestro aviso (%1) ya no es necesario: %2</translation>
    </message>
    <message>
        <source>Please ignore our message of %1: %2</source>
        <translation>No tenga en cuenta nuestro aviso (%1): %2</translation>
    </message>
    <message>
        <source>Please ignore our message: %1</source>
        <translation>No tenga en cuenta nuestro aviso: %1</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>Preguntas: %1</translation>
    </message>
    <message>
        <source>Read them one by one</source>
        <translation>Leerlos uno a uno</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Empieza</translation>
    </message>
    <message>
        <source>Still broken</source>
        <translation>Sigue sin funcionar</translation>
    </message>
    <message>
        <source>Still works</source>
        <translation>Sigue funcionando</translation>
    </message>
    <message>
        <source>The maintenance is finished</source>
        <translation>El mantenimiento ha terminado</translation>
    </message>
    <message>
        <source>This is an exercise. Nothing is really broken.</source>
        <translation>Esto es un simulacro. En realidad no hay ninguna avería.</translation>
    </message>
    <message>
        <source>This no longer affects you</source>
        <translation>Esto ya no le afecta</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizado</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>actualizado</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>actualizado: %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>antes: %1</translation>
    </message>
    <message>
        <source>we will tell you when it is done</source>
        <translation>le avisaremos al terminar</translation>
    </message>
    <message>
        <source>What gets better</source>
        <translation>Qué mejora</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>What we are doing</source>
        <translation>Qué estamos haciendo</translation>
    </message>
    <message>
        <source>While you were away</source>
        <translation>Mientras no estaba</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>Works for me</source>
        <translation>Ya me funciona</translation>
    </message>
    <message>
        <source>still working on it, last checked %1</source>
        <translation>seguimos en ello; última comprobación: %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>You answered: %1. You can change that here.</source>
        <translation>Respondió: %1. Puede cambiarlo aquí.</translation>
    </message>
    <message>
        <source>Thank you. IT and the help desk know.</source>
        <translation>Gracias. Informática y el servicio de ayuda ya lo saben.</translation>
    </message>
    <message>
        <source>Thank you. Good to know.</source>
        <translation>Gracias. Nos alegra saberlo.</translation>
    </message>
    <message>
        <source>You asked for help at %1</source>
        <translation>Pidió ayuda a las %1</translation>
    </message>
    <message>
        <source>I need help</source>
        <translation>Necesito ayuda</translation>
    </message>
    <message>
        <source>What do you need? (one line)</source>
        <translation>¿Qué necesita? (una línea)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Urgent message from IT</source>
        <translation>Mensaje urgente de Informática</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>it takes longer than planned</source>
        <translation>está llevando más tiempo de lo previsto</translation>
    </message>
    <message>
        <source>planned end: %1; we will tell you when it is done</source>
        <translation>fin previsto: %1; le avisaremos al terminar</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>recordatorio</translation>
    </message>
    <message>
        <source>This computer is offline.</source>
        <translation>Este equipo no tiene conexión.</translation>
    </message>
    <message>
        <source>This computer is offline. Last heard from IT: %1.</source>
        <translation>Este equipo no tiene conexión. Últimas noticias de Informática: %1.</translation>
    </message>
    <message>
        <source>Everything works again, as far as we can see</source>
        <translation>Todo vuelve a funcionar, por lo que vemos</translation>
    </message>
    <message>
        <source>%1 works again, as far as we can see</source>
        <translation>%1 vuelve a funcionar, por lo que vemos</translation>
    </message>
    <message>
        <source>%1 work again, as far as we can see</source>
        <translation>%1 vuelven a funcionar, por lo que vemos</translation>
    </message>
    <message>
        <source>We are watching it until</source>
        <translation>Lo vigilamos hasta las</translation>
    </message>
    <message>
        <source>and still look at what you tell us</source>
        <translation>y seguimos mirando lo que nos dice</translation>
    </message>
    <message>
        <source>Was this clear?</source>
        <translation>¿Se entiende?</translation>
    </message>
    <message>
        <source>What happened, and what we do about it</source>
        <translation>Qué pasó y qué hacemos al respecto</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>%1 sees to it, by %2 at the latest.</source>
        <translation>Se encarga %1, a más tardar el %2.</translation>
    </message>
    <message>
        <source>What we do so that it does not happen again</source>
        <translation>Qué hacemos para que no se repita</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>ancla</translation>
    </message>
    <message>
        <source>boat</source>
        <translation>barco</translation>
    </message>
    <message>
        <source>key</source>
        <translation>llave</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>árbol</translation>
    </message>
    <message>
        <source>star</source>
        <translation>estrella</translation>
    </message>
    <message>
        <source>house</source>
        <translation>casa</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>pez</translation>
    </message>
    <message>
        <source>cup</source>
        <translation>taza</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>paraguas</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>campana</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>hoja</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>luna</translation>
    </message>
    <message>
        <source>sun</source>
        <translation>sol</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>montaña</translation>
    </message>
    <message>
        <source>kite</source>
        <translation>cometa</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>corazón</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>manzana</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>nube</translation>
    </message>
    <message>
        <source>candle</source>
        <translation>vela</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>bicicleta</translation>
    </message>
    <message>
        <source>lighthouse</source>
        <translation>faro</translation>
    </message>
    <message>
        <source>feather</source>
        <translation>pluma</translation>
    </message>
    <message>
        <source>drum</source>
        <translation>tambor</translation>
    </message>
    <message>
        <source>glove</source>
        <translation>guante</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>azul</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>naranja</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>amarillo</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>Your mark: %1 %2, %3. Only real messages from IT show it.</source>
        <translation>Su marca: %2 de color %1, %3. Solo la llevan los mensajes auténticos de Informática.</translation>
    </message>
    <message>
        <source>Your mark: %1. Only real messages from IT show it.</source>
        <translation>Su marca: %1. Solo la llevan los mensajes auténticos de Informática.</translation>
    </message>
    <message>
        <source>each person’s own mark</source>
        <translation>la marca de cada persona</translation>
    </message>
    <message>
        <source>IT never asks for a password here.</source>
        <translation>Informática nunca le pide aquí una contraseña.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Another computer gets the notices in this one&apos;s place. Please tell IT.</source>
        <translation>Otro equipo recibe los avisos en lugar de este. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>Connected %1</source>
        <translation>Conectado %1</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuales</translation>
    </message>
    <message>
        <source>Current notices</source>
        <translation>Avisos actuales</translation>
    </message>
    <message>
        <source>Current notices: %1</source>
        <translation>Avisos actuales: %1</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Anteriores</translation>
    </message>
    <message>
        <source>Earlier notices</source>
        <translation>Avisos anteriores</translation>
    </message>
    <message>
        <source>For IT: %1</source>
        <translation>Para Informática: %1</translation>
    </message>
    <message>
        <source>IT has signed this computer off from its notices. If that is a mistake, please tell IT.</source>
        <translation>Informática ha dado de baja este equipo de sus avisos. Si es un error, comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>Last heard from IT: %1</source>
        <translation>Últimas noticias de Informática: %1</translation>
    </message>
    <message>
        <source>No notice server is set here. Please tell IT.</source>
        <translation>Aquí no se ha indicado ningún servidor de avisos. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>Not connected %1</source>
        <translation>Sin conexión %1</translation>
    </message>
    <message>
        <source>Nothing is announced right now.</source>
        <translation>Ahora mismo no hay ningún aviso.</translation>
    </message>
    <message>
        <source>Notices from IT</source>
        <translation>Avisos de Informática</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Read the open notice</source>
        <translation>Leer el aviso abierto</translation>
    </message>
    <message>
        <source>Something else answers at the notice server&apos;s address. Please tell IT.</source>
        <translation>En la dirección del servidor de avisos responde otra cosa. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>The notice server belongs to another organisation; its notices are not shown. Please tell IT.</source>
        <translation>El servidor de avisos es de otra organización; sus avisos no se muestran. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>The notice server could not prove who it is. Please tell IT.</source>
        <translation>El servidor de avisos no ha podido demostrar quién es. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>The notice server does not answer; trying again.</source>
        <translation>El servidor de avisos no responde; se sigue intentando.</translation>
    </message>
    <message>
        <source>The notice server does not know this computer. Please tell IT.</source>
        <translation>El servidor de avisos no conoce este equipo. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>The notice server does not understand this program. Please tell IT.</source>
        <translation>El servidor de avisos no entiende este programa. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>The notice server refuses this computer. Please tell IT.</source>
        <translation>El servidor de avisos rechaza este equipo. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>The notice server&apos;s certificate is not valid before %1. Is this computer&apos;s date right? If it is, please tell IT.</source>
        <translation>El certificado del servidor de avisos no es válido antes del %1. ¿Es correcta la fecha de este equipo? Si lo es, comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>The notice server&apos;s certificate ran out on %1. Please tell IT.</source>
        <translation>El certificado del servidor de avisos caducó el %1. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>The notices do not bear IT&apos;s signature and are not shown. Please tell IT.</source>
        <translation>Los avisos no llevan la firma de Informática y no se muestran. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>This computer cannot keep its sign-up for IT&apos;s notices on disk. Please tell IT.</source>
        <translation>Este equipo no puede guardar en disco su alta en los avisos de Informática. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Este equipo no está conectado a ninguna red.</translation>
    </message>
    <message>
        <source>This computer is not signed up for IT&apos;s notices yet. Please tell IT.</source>
        <translation>Este equipo todavía no está dado de alta en los avisos de Informática. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>This computer is not signed up for IT&apos;s notices: the file %1 does not hold a token. Please tell IT.</source>
        <translation>Este equipo no está dado de alta en los avisos de Informática: el archivo %1 no contiene un código de alta. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>This computer is not signed up for IT&apos;s notices: the file %1 is empty. Please tell IT.</source>
        <translation>Este equipo no está dado de alta en los avisos de Informática: el archivo %1 está vacío. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>This computer is not signed up for IT&apos;s notices: the token in %1 is unknown, used up or has expired. Please tell IT.</source>
        <translation>Este equipo no está dado de alta en los avisos de Informática: el código de alta de %1 es desconocido, ya se ha usado o ha caducado. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>This program is too old or too new for the notice server. Please tell IT.</source>
        <translation>Este programa es demasiado antiguo o demasiado nuevo para el servidor de avisos. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>What answers at the notice server&apos;s address is not known to your organisation (“%1”). Please tell IT.</source>
        <translation>Lo que responde en la dirección del servidor de avisos no es conocido por su organización («%1»). Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>What answers cannot prove that it is the notice server %1. Please tell IT.</source>
        <translation>Lo que responde no puede demostrar que es el servidor de avisos %1. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>comes back in %1 minutes</source>
        <translation>vuelve en %1 minutos</translation>
    </message>
    <message>
        <source>“%1” is not the address of a notice server. Please tell IT.</source>
        <translation>«%1» no es la dirección de un servidor de avisos. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>“%1” would not be encrypted and is not used. Please tell IT.</source>
        <translation>«%1» no estaría cifrado y no se utiliza. Comuníquelo a Informática.</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <translation>No molestar hasta las %1</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Durante 30 minutos</translation>
    </message>
    <message>
        <source>For 60 minutes</source>
        <translation>Durante 60 minutos</translation>
    </message>
    <message>
        <source>If nothing works</source>
        <translation>Si no funciona nada</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Actualizado: %1</translation>
    </message>
    <message>
        <source>If nothing works…</source>
        <translation>Si no funciona nada…</translation>
    </message>
    <message>
        <source>%1, may be out of date</source>
        <translation>%1; puede no estar al día</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New: from now on every real message from IT shows your own mark, with the word “%1”.</source>
        <translation>Novedad: desde ahora, todo mensaje auténtico de Informática lleva su marca personal, con la palabra «%1».</translation>
    </message>
    <message>
        <source>Is this really from IT?</source>
        <translation>¿Es de verdad de Informática?</translation>
    </message>
    <message>
        <source>What IT sent to you</source>
        <translation>Lo que le ha enviado Informática</translation>
    </message>
    <message>
        <source>Nothing in the last 7 days.</source>
        <translation>Nada en los últimos 7 días.</translation>
    </message>
    <message>
        <source>To be sure, ask</source>
        <translation>Para estar seguro, pregunte</translation>
    </message>
    <message>
        <source>IT never asks for your password in a message. A message that does is not from IT.</source>
        <translation>Informática nunca le pide su contraseña en un mensaje. Si un mensaje se la pide, no es de Informática.</translation>
    </message>
    <message>
        <source>This is your mark. Every real message from IT shows it, and nobody else has it: do not show it to others.</source>
        <translation>Esta es su marca. La lleva todo mensaje auténtico de Informática y nadie más la tiene: no se la enseñe a otros.</translation>
    </message>
    <message>
        <source>Call %1 and read the code out: the help desk sees the same code beside the message.</source>
        <translation>Llame al %1 y lea el código en voz alta: el servicio de asistencia ve el mismo código junto al mensaje.</translation>
    </message>
    <message>
        <source>Ask the help desk where you always ask it, not where the message says, and read the code out: it sees the same code beside the message.</source>
        <translation>Pregunte al servicio de asistencia donde lo hace siempre, no donde diga el mensaje, y lea el código: allí ven el mismo código junto al mensaje.</translation>
    </message>
    <message>
        <source>What you saw is not here? Do not click anything in it, and call %1.</source>
        <translation>¿Lo que ha visto no está aquí? No pulse nada en ello y llame al %1.</translation>
    </message>
    <message>
        <source>What you saw is not here? Do not click anything in it, and tell the help desk.</source>
        <translation>¿Lo que ha visto no está aquí? No pulse nada en ello y avise al servicio de asistencia.</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Código %1</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Verla</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>No key store is open in this session: the key by which the notice server knows this computer lies in a file that only your account can read.</source>
        <translation>En esta sesión no hay ningún almacén de claves abierto: la clave por la que el servidor de avisos conoce este equipo está en un archivo que solo su cuenta puede leer.</translation>
    </message>
</context>
</TS>

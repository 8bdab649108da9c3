<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>Popup</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 e %2</translation>
    </message>
    <message>
        <source>%1 work again</source>
        <translation>%1: já funcionam de novo</translation>
    </message>
    <message>
        <source>%1 works again</source>
        <translation>%1: já funciona de novo</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 e mais %n</numerusform>
            <numerusform>%1, %2 e mais %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more ›</source>
        <translation>
            <numerusform>Mais %n ›</numerusform>
            <numerusform>Mais %n ›</numerusform>
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
        <translation>Depois</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>Fechar (%1)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Everything works again</source>
        <translation>Já está tudo a funcionar</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>Regresso previsto</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Já li</translation>
    </message>
    <message>
        <source>IT and the help desk see that and when you confirmed.</source>
        <translation>A Informática e o apoio técnico veem que confirmou, e quando.</translation>
    </message>
    <message>
        <source>It was about: %1</source>
        <translation>Tratava-se de: %1</translation>
    </message>
    <message>
        <source>It was sent by mistake. You need not do anything; we are sorry.</source>
        <translation>Foi enviada por engano. Não precisa de fazer nada; pedimos desculpa.</translation>
    </message>
    <message>
        <source>Last word %1; it may be out of date.</source>
        <translation>Último aviso: %1; pode estar desatualizado.</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>manutenção</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Entretanto</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Próximo aviso</translation>
    </message>
    <message>
        <source>No longer current: %1</source>
        <translation>Já não está em vigor: %1</translation>
    </message>
    <message>
        <source>Not connected to IT at the moment.</source>
        <translation>Neste momento sem ligação à Informática.</translation>
    </message>
    <message>
        <source>Not connected to IT at the moment. Last heard from: %1.</source>
        <translation>Neste momento sem ligação à Informática. Último contacto: %1.</translation>
    </message>
    <message>
        <source>Our message is no longer needed: %1</source>
        <translation>A nossa mensagem já não é necessária: %1</translation>
    </message>
    <message>
        <source>Our message of %1 is no longer needed: %2</source>
        <translation>A nossa mensagem (%1) já não é necessária: %2</translation>
    </message>
    <message>
        <source>Please ignore our message of %1: %2</source>
        <translation>Ignore, por favor, a nossa mensagem (%1): %2</translation>
    </message>
    <message>
        <source>Please ignore our message: %1</source>
        <translation>Ignore, por favor, a nossa mensagem: %1</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>Dúvidas: %1</translation>
    </message>
    <message>
        <source>Read them one by one</source>
        <translation>Ler um a um</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Começou</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Começa</translation>
    </message>
    <message>
        <source>Still broken</source>
        <translation>Continua avariado</translation>
    </message>
    <message>
        <source>Still works</source>
        <translation>Continua a funcionar</translation>
    </message>
    <message>
        <source>The maintenance is finished</source>
        <translation>A manutenção terminou</translation>
    </message>
    <message>
        <source>This is an exercise. Nothing is really broken.</source>
        <translation>Isto é um exercício. Na realidade, nada está avariado.</translation>
    </message>
    <message>
        <source>This no longer affects you</source>
        <translation>Isto já não o afeta</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Atualizado</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>atualizado</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>atualizado: %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>antes: %1</translation>
    </message>
    <message>
        <source>we will tell you when it is done</source>
        <translation>avisamos quando terminar</translation>
    </message>
    <message>
        <source>What gets better</source>
        <translation>O que melhora</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>O que fazer agora</translation>
    </message>
    <message>
        <source>What we are doing</source>
        <translation>O que estamos a fazer</translation>
    </message>
    <message>
        <source>While you were away</source>
        <translation>Enquanto esteve ausente</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>A quem ligar</translation>
    </message>
    <message>
        <source>Works for me</source>
        <translation>Já me funciona</translation>
    </message>
    <message>
        <source>still working on it, last checked %1</source>
        <translation>continuamos a tratar disto; última verificação: %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Porquê</translation>
    </message>
    <message>
        <source>You answered: %1. You can change that here.</source>
        <translation>Respondeu: %1. Pode alterá-lo aqui.</translation>
    </message>
    <message>
        <source>Thank you. IT and the help desk know.</source>
        <translation>Obrigado. A informática e o apoio já sabem.</translation>
    </message>
    <message>
        <source>Thank you. Good to know.</source>
        <translation>Obrigado. É bom saber.</translation>
    </message>
    <message>
        <source>You asked for help at %1</source>
        <translation>Pediu ajuda às %1</translation>
    </message>
    <message>
        <source>I need help</source>
        <translation>Preciso de ajuda</translation>
    </message>
    <message>
        <source>What do you need? (one line)</source>
        <translation>De que precisa? (uma linha)</translation>
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
        <translation>Mensagem urgente da Informática</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>it takes longer than planned</source>
        <translation>está a demorar mais do que o previsto</translation>
    </message>
    <message>
        <source>planned end: %1; we will tell you when it is done</source>
        <translation>fim previsto: %1; avisamos quando terminar</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>lembrete</translation>
    </message>
    <message>
        <source>This computer is offline.</source>
        <translation>Este computador está sem rede.</translation>
    </message>
    <message>
        <source>This computer is offline. Last heard from IT: %1.</source>
        <translation>Este computador está sem rede. Últimas notícias da Informática: %1.</translation>
    </message>
    <message>
        <source>Everything works again, as far as we can see</source>
        <translation>Tudo volta a funcionar, pelo que vemos</translation>
    </message>
    <message>
        <source>%1 works again, as far as we can see</source>
        <translation>%1 volta a funcionar, pelo que vemos</translation>
    </message>
    <message>
        <source>%1 work again, as far as we can see</source>
        <translation>%1 voltam a funcionar, pelo que vemos</translation>
    </message>
    <message>
        <source>We are watching it until</source>
        <translation>Vamos acompanhando até às</translation>
    </message>
    <message>
        <source>and still look at what you tell us</source>
        <translation>e continuamos a ver o que nos diz</translation>
    </message>
    <message>
        <source>Was this clear?</source>
        <translation>Ficou claro?</translation>
    </message>
    <message>
        <source>What happened, and what we do about it</source>
        <translation>O que aconteceu e o que fazemos</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>%1 sees to it, by %2 at the latest.</source>
        <translation>%1 trata disso, o mais tardar até %2.</translation>
    </message>
    <message>
        <source>What we do so that it does not happen again</source>
        <translation>O que fazemos para que não se repita</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>âncora</translation>
    </message>
    <message>
        <source>boat</source>
        <translation>barco</translation>
    </message>
    <message>
        <source>key</source>
        <translation>chave</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>árvore</translation>
    </message>
    <message>
        <source>star</source>
        <translation>estrela</translation>
    </message>
    <message>
        <source>house</source>
        <translation>casa</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>peixe</translation>
    </message>
    <message>
        <source>cup</source>
        <translation>chávena</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>guarda-chuva</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>sino</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>folha</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>lua</translation>
    </message>
    <message>
        <source>sun</source>
        <translation>sol</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>montanha</translation>
    </message>
    <message>
        <source>kite</source>
        <translation>papagaio de papel</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>coração</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>maçã</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>nuvem</translation>
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
        <translation>farol</translation>
    </message>
    <message>
        <source>feather</source>
        <translation>pena</translation>
    </message>
    <message>
        <source>drum</source>
        <translation>tambor</translation>
    </message>
    <message>
        <source>glove</source>
        <translation>luva</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>azul</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>laranja</translation>
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
        <translation>amarela</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>cinzenta</translation>
    </message>
    <message>
        <source>Your mark: %1 %2, %3. Only real messages from IT show it.</source>
        <translation>A sua marca: %2 de cor %1, %3. Só as mensagens verdadeiras da Informática a mostram.</translation>
    </message>
    <message>
        <source>Your mark: %1. Only real messages from IT show it.</source>
        <translation>A sua marca: %1. Só as mensagens verdadeiras da Informática a mostram.</translation>
    </message>
    <message>
        <source>each person’s own mark</source>
        <translation>a marca de cada pessoa</translation>
    </message>
    <message>
        <source>IT never asks for a password here.</source>
        <translation>A Informática nunca pede aqui uma palavra-passe.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Another computer gets the notices in this one&apos;s place. Please tell IT.</source>
        <translation>Outro computador recebe os avisos em vez deste. Informe a Informática.</translation>
    </message>
    <message>
        <source>Connected %1</source>
        <translation>Ligado %1</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Atuais</translation>
    </message>
    <message>
        <source>Current notices</source>
        <translation>Avisos atuais</translation>
    </message>
    <message>
        <source>Current notices: %1</source>
        <translation>Avisos atuais: %1</translation>
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
        <translation>Para a Informática: %1</translation>
    </message>
    <message>
        <source>IT has signed this computer off from its notices. If that is a mistake, please tell IT.</source>
        <translation>A Informática retirou este computador dos seus avisos. Se for um engano, informe a Informática.</translation>
    </message>
    <message>
        <source>Last heard from IT: %1</source>
        <translation>Últimas notícias da Informática: %1</translation>
    </message>
    <message>
        <source>No notice server is set here. Please tell IT.</source>
        <translation>Não está indicado aqui nenhum servidor de avisos. Informe a Informática.</translation>
    </message>
    <message>
        <source>Not connected %1</source>
        <translation>Sem ligação %1</translation>
    </message>
    <message>
        <source>Nothing is announced right now.</source>
        <translation>De momento não há avisos.</translation>
    </message>
    <message>
        <source>Notices from IT</source>
        <translation>Avisos da Informática</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Read the open notice</source>
        <translation>Ler o aviso aberto</translation>
    </message>
    <message>
        <source>Something else answers at the notice server&apos;s address. Please tell IT.</source>
        <translation>No endereço do servidor de avisos responde outra coisa. Informe a Informática.</translation>
    </message>
    <message>
        <source>The notice server belongs to another organisation; its notices are not shown. Please tell IT.</source>
        <translation>O servidor de avisos pertence a outra organização; os seus avisos não são mostrados. Informe a Informática.</translation>
    </message>
    <message>
        <source>The notice server could not prove who it is. Please tell IT.</source>
        <translation>O servidor de avisos não conseguiu provar quem é. Informe a Informática.</translation>
    </message>
    <message>
        <source>The notice server does not answer; trying again.</source>
        <translation>O servidor de avisos não responde; a tentar de novo.</translation>
    </message>
    <message>
        <source>The notice server does not know this computer. Please tell IT.</source>
        <translation>O servidor de avisos não conhece este computador. Informe a Informática.</translation>
    </message>
    <message>
        <source>The notice server does not understand this program. Please tell IT.</source>
        <translation>O servidor de avisos não compreende este programa. Informe a Informática.</translation>
    </message>
    <message>
        <source>The notice server refuses this computer. Please tell IT.</source>
        <translation>O servidor de avisos recusa este computador. Informe a Informática.</translation>
    </message>
    <message>
        <source>The notice server&apos;s certificate is not valid before %1. Is this computer&apos;s date right? If it is, please tell IT.</source>
        <translation>O certificado do servidor de avisos não é válido antes de %1. A data deste computador está certa? Se estiver, informe a Informática.</translation>
    </message>
    <message>
        <source>The notice server&apos;s certificate ran out on %1. Please tell IT.</source>
        <translation>O certificado do servidor de avisos expirou em %1. Informe a Informática.</translation>
    </message>
    <message>
        <source>The notices do not bear IT&apos;s signature and are not shown. Please tell IT.</source>
        <translation>Os avisos não têm a assinatura da Informática e não são mostrados. Informe a Informática.</translation>
    </message>
    <message>
        <source>This computer cannot keep its sign-up for IT&apos;s notices on disk. Please tell IT.</source>
        <translation>Este computador não consegue guardar no disco a sua inscrição nos avisos da Informática. Informe a Informática.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Este computador não está ligado a nenhuma rede.</translation>
    </message>
    <message>
        <source>This computer is not signed up for IT&apos;s notices yet. Please tell IT.</source>
        <translation>Este computador ainda não está inscrito nos avisos da Informática. Informe a Informática.</translation>
    </message>
    <message>
        <source>This computer is not signed up for IT&apos;s notices: the file %1 does not hold a token. Please tell IT.</source>
        <translation>Este computador não está inscrito nos avisos da Informática: o ficheiro %1 não contém um código de inscrição. Informe a Informática.</translation>
    </message>
    <message>
        <source>This computer is not signed up for IT&apos;s notices: the file %1 is empty. Please tell IT.</source>
        <translation>Este computador não está inscrito nos avisos da Informática: o ficheiro %1 está vazio. Informe a Informática.</translation>
    </message>
    <message>
        <source>This computer is not signed up for IT&apos;s notices: the token in %1 is unknown, used up or has expired. Please tell IT.</source>
        <translation>Este computador não está inscrito nos avisos da Informática: o código de inscrição em %1 é desconhecido, já foi usado ou expirou. Informe a Informática.</translation>
    </message>
    <message>
        <source>This program is too old or too new for the notice server. Please tell IT.</source>
        <translation>Este programa é demasiado antigo ou demasiado recente para o servidor de avisos. Informe a Informática.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>What answers at the notice server&apos;s address is not known to your organisation (“%1”). Please tell IT.</source>
        <translation>O que responde no endereço do servidor de avisos não é conhecido pela sua organização (“%1”). Informe a Informática.</translation>
    </message>
    <message>
        <source>What answers cannot prove that it is the notice server %1. Please tell IT.</source>
        <translation>O que responde não consegue provar que é o servidor de avisos %1. Informe a Informática.</translation>
    </message>
    <message>
        <source>comes back in %1 minutes</source>
        <translation>volta dentro de %1 minutos</translation>
    </message>
    <message>
        <source>“%1” is not the address of a notice server. Please tell IT.</source>
        <translation>“%1” não é o endereço de um servidor de avisos. Informe a Informática.</translation>
    </message>
    <message>
        <source>“%1” would not be encrypted and is not used. Please tell IT.</source>
        <translation>“%1” não seria cifrado e não é usado. Informe a Informática.</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <translation>Não incomodar até às %1</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Não incomodar</translation>
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
        <translation>Se nada funcionar</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Atualizado: %1</translation>
    </message>
    <message>
        <source>If nothing works…</source>
        <translation>Se nada funcionar…</translation>
    </message>
    <message>
        <source>%1, may be out of date</source>
        <translation>%1; pode estar desatualizado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New: from now on every real message from IT shows your own mark, with the word “%1”.</source>
        <translation>Novidade: a partir de agora, cada mensagem verdadeira da Informática mostra a sua marca, com a palavra “%1”.</translation>
    </message>
    <message>
        <source>Is this really from IT?</source>
        <translation>Isto é mesmo da Informática?</translation>
    </message>
    <message>
        <source>What IT sent to you</source>
        <translation>O que a Informática lhe enviou</translation>
    </message>
    <message>
        <source>Nothing in the last 7 days.</source>
        <translation>Nada nos últimos 7 dias.</translation>
    </message>
    <message>
        <source>To be sure, ask</source>
        <translation>Para ter a certeza, pergunte</translation>
    </message>
    <message>
        <source>IT never asks for your password in a message. A message that does is not from IT.</source>
        <translation>A Informática nunca pede a sua palavra-passe numa mensagem. Uma mensagem que a peça não é da Informática.</translation>
    </message>
    <message>
        <source>This is your mark. Every real message from IT shows it, and nobody else has it: do not show it to others.</source>
        <translation>Esta é a sua marca. Todas as mensagens verdadeiras da Informática a mostram e mais ninguém a tem: não a mostre a outros.</translation>
    </message>
    <message>
        <source>Call %1 and read the code out: the help desk sees the same code beside the message.</source>
        <translation>Ligue para o %1 e leia o código: o apoio informático vê o mesmo código ao lado da mensagem.</translation>
    </message>
    <message>
        <source>Ask the help desk where you always ask it, not where the message says, and read the code out: it sees the same code beside the message.</source>
        <translation>Pergunte ao apoio informático onde sempre pergunta, não onde a mensagem diz, e leia o código: lá vêem o mesmo código ao lado da mensagem.</translation>
    </message>
    <message>
        <source>What you saw is not here? Do not click anything in it, and call %1.</source>
        <translation>O que viu não está aqui? Não clique em nada e ligue para o %1.</translation>
    </message>
    <message>
        <source>What you saw is not here? Do not click anything in it, and tell the help desk.</source>
        <translation>O que viu não está aqui? Não clique em nada e avise o apoio informático.</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Código %1</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>Está bem</translation>
    </message>
    <message>
        <source>No key store is open in this session: the key by which the notice server knows this computer lies in a file that only your account can read.</source>
        <translation>Não há nenhum cofre de chaves aberto nesta sessão: a chave pela qual o servidor de avisos reconhece este computador está num ficheiro que só a sua conta pode ler.</translation>
    </message>
</context>
</TS>

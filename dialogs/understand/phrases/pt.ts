import type { Phrases } from './types.ts';

/** Portuguese of Portugal and Brazil. Text is folded: no accents, ç is c. */
export const pt: Phrases = {
  introduction:
    /^(?:(?:ola|oi|bom dia|boa tarde|boa noite|ok|sim|claro)[,.!]? +)*(?:(?:eu )?(?:me chamo|chamo-me)|(?:o )?meu nome e|o nome e|nome:|(?:eu )?sou(?: a| o)?|e para|em nome d[eao]|no nome d[eao]|pode por em nome d[eao]|para) +/,
  'no-name':
    /^(?:nao|sem nome|anonim[oa]|prefiro nao|melhor nao|passo|nenhum|nao (?:precisa|quero|e preciso)|depois|mais tarde)\b/,
  paid: /^(?!.*\b(?:nao|como|quando|onde|posso|tenho que|preciso)\b).*\b(?:(?:ja|esta|acabei de)(?: \w+)? (?:pag[oa]|pagar|paguei|transferi\w*)|paguei|pago|feito|pronto|transferencia feita|pagamento (?:feito|efetuado|enviado)|pix (?:feito|enviado))\b/,
  'not-agreed': /\b(?:nao|nunca|deix\w*|mant\w*|fica\b|esper\w*|melhor nao)\b/,
  'take-back':
    /^(?:(?:ai|oh|ops|ok|por favor|desculp\w*\b|nao),? ?)*(?:nao,? (?:nao|espera|espere|faca(?: isso)?|por favor)|nao (?:o )?faca isso|espera|espere|melhor nao|afinal (?:nao|sim)|foi (?:um )?(?:engano|erro|sem querer)|por engano|sem querer|quero (?:de volta|mesmo assim)|desfaz(?:er)?|ops)(?:,? (?:por favor|desculp\w*\b|nao))*[.! ]*$/,
  'want-back':
    /^(?!.*\b(?:dinheiro|reembolso|valor)\b).*\b(?:(?:quero|queria)(?:-[oa])? (?:[oa] )?(?:(?:minha |meu |a |o )?(?:reserva|horario|marcacao|visita|massagem) )?(?:de volta|outra vez|de novo|mesmo assim)|(?:[oa] )?(?:quero|queria) (?:recuperar|manter)|recuper(?:ar|a|e|o)(?:-[oa])?|(?:reserv|marc|agend)(?:ar|a|e|em|o)(?:-[oa])? (?:[oa] mesm[oa] )?(?:outra vez|de novo|novamente)|(?:desfaz|desfac|anul|revert)\w* (?:o )?cancelamento|descancel\w*|mudei de (?:ideia|opiniao)|me arrependi|arrependi-me|afinal (?:eu )?quero|remarcar a mesma)\b/,
  'keep-it':
    /\bnao (?:quero |a |o |me |precisa |vou )*(?:cancel|desmarc|anul)\w*|^(?:(?:por favor|nao|ok|espera|melhor|pode),? )*(?:deix(?:a|ar|e)(?:-[oa])?|mant(?:em|er|enha)(?:-[oa])?|fica(?:r)?)(?: (?:assim|como esta|a marcacao|a reserva|o horario|por favor|entao))+[.! ]*$/,
  rather:
    /\b(?:em vez|melhor|prefiro|trocar|no lugar)\b|\b(?:posso|podemos|poderia|pode|da para) (?:ter|fazer|trocar|mudar|ser|marcar)\b/,
  'what-if':
    /^(?:(?:ola|oi|ok|e|mas|desculpe),? )*(?:o que (?:acontece|faco) se|e se|tem (?:algum )?problema se|se eu (?:chegar|me atrasar))\b/,
  'got-payment':
    /\b(?:(?:receberam|recebeu|recebeste|recebestes|viram|chegou)(?: (?:o|ai))? (?:o )?(?:meu )?pagamento|(?:o )?meu pagamento (?:chegou|caiu|foi|entrou))\b/,
  'cancel-mine':
    /\b(?:cancel|desmarc)\w* (?:[ao] )?(?:minha|meu|nossa) (?:\w+ )?(?:reserva|marcacao|visita|massagem|consulta|horario|agendamento|sessao)\b/,
  'never-mind':
    /^(?:nao[,.]? )?(?:(?:ah|ok|bom|desculp\w*|espera|na verdade),? )*(?:deixa(?: pra la| para la| estar)?|deixe(?: estar| pra la)?|esquec[ae]|esqueca isso|nada|nao importa|nao faz mal|tanto faz|ja nao|nao tenho interesse)(?: obrigad[oa])?[.! ]*$/,
  earlier: /\b(?:mais cedo|antes(?! (?:de|d[ao]s?|que)\b)|um pouco antes)\b/,
  later: /^(?!.*\b(?:pag\w*|talvez|ate)\b).*\b(?:mais tarde|depois(?! (?:de|d[ao]s?)\b)|um pouco depois)\b/,
  soonest:
    /^(?:sim,? |por favor,? )?(?:agora(?: mesmo)?|ja)[.!? ]*$|\b(?:o (?:mais|quanto) (?:rapido|cedo|antes)(?: possivel)?|quanto antes|o mais breve possivel|assim que (?:possivel|puderem|der)|agora mesmo|imediatamente|(?:o |a )?primeir[oa] (?:horario|vaga|hora)|proxim[oa] (?:horario|vaga) (?:livre|disponivel)|quando (?:puderem|puder|for|tiverem|tiver|tem (?:vaga|horario|algo|livre)|ha (?:vaga|horario))|qualquer (?:dia|momento|hora|horario))\b/,
  whatever:
    /^(?:(?:bem|eh+|hm+|ah|ok),? )*(?:tanto faz|qualquer um[a]?(?: serve)?|o que (?:for|quiser|achar melhor)|como (?:quiser|preferir)|(?:voce|tu|o senhor|a senhora) (?:escolhe|decide|que sabe)|escolhe tu|escolha voce|me surpreenda|surpreende-me|nao sei|nem ideia|sem preferencia|nao tenho preferencia|nao me importo|pode ser qualquer um[a]?)[.!? ]*$/,
  'like-last-time':
    /\b(?:(?:o|a) mesm[oa](?: \w+)? (?:que|d[ao]|de) (?:ultima vez|outra vez|sempre|antes|vez passada)|(?:igual|como) (?:a |da |na )?(?:ultima vez|outra vez|vez passada)|como (?:sempre|de costume)|o de sempre|o mesmo (?:de novo|outra vez|de sempre)|o que (?:fiz|tive) (?:da|na) ultima vez)\b/,
  'same-therapist':
    /\b(?:(?:(?:com )?(?:a|o)) mesm[oa] (?:terapeuta|massagista|pessoa|moca|rapaz|mulher|homem|senhora)|(?:de novo|outra vez) com (?:ela|ele)|com (?:ela|ele) (?:de novo|outra vez))\b/,
  'leave-waiting':
    /\b(?:tir\w*|remov\w*|retir\w*|apag\w*|exclu\w*|sair|saio|saia|cancel\w*)(?:[- ]+(?!na\b|em\b|para\b)[^\s-]+){0,7} (?:lista|fila) de espera\b|\bnao (?:quero|preciso)(?: \w+)? (?:mais )?esperar(?: mais)?\b/,
  'off-the-list':
    /\b(?:tir\w*|remov\w*|retir\w*|apag\w*|exclu\w*)(?:[- ]+(?!na\b|em\b|para\b)[^\s-]+){0,3} d(?:a|e|essa|esta)(?: sua| vossa| tua)? lista(?! de)\b/,
  'tell-me':
    /\b(?:lista|fila) de espera\b|\b(?:avis\w+|me diga|diz-me|diga-me|escrev\w+|notific\w+|me (?:chama|fala)\w*)\b.*\b(?:se|quando|assim que|caso)\b.*\b(?:livre|vaga\w*|vagar|abrir|disponi\w*|desist\w*|cancel\w*|algo)\b/,
  'all-of-them':
    /\btod[oa]s (?:el[ea]s|(?:as|os) (?:minhas |meus )?(?:reservas|visitas|marcacoes|massagens|sessoes|horarios|agendamentos))\b|\b(?:cancel\w*|desmarc\w*) (?:\w+ ){0,2}tud[oa]\b|\b(?:cancel\w*|desmarc\w*) (?:\w+ ){0,2}tod[oa]s\b|^(?:(?:sim|por favor),? )*(?:tod[oa]s|tudo|as duas|ambas)(?: por favor)?[.! ]*$|\btoda a serie\b/,
  'cancel-terms':
    /\b(?:politica|condicoes|taxas?|termos|prazo)s? de (?:cancelamento|reembolso|devolucao)|\b(?:posso|pode-se|da para|podemos) (?:\w+ ){0,2}?(?:cancelar|desmarcar) (?:\w+ ){0,3}?(?:mais tarde|depois|gratis|sem (?:custo|taxa)|quando quiser|se)\b|\bo que acontece se (?:\w+ )?(?:cancelar|desmarcar)|\bate quando (?:posso|se pode) (?:cancelar|desmarcar)|\be gratis (?:cancelar|desmarcar)/,
  cheapest:
    /\b(?:mais barat[oa]s?|barat[oa]s?|barati[nh]\w+|economic[oa]s?|menos car[oa]|mais em conta|pouco dinheiro|preco mais baixo)\b/,
  'all-prices': /\b(?:precos|tabela de precos|lista de precos|tarifas|cardapio|menu)\b/,
  'what-is':
    /^(?:(?:e|mas|ola|oi|desculpe),? )*(?:o que (?:e|sao|inclui|significa)|em que consiste|como (?:e|funciona)|me (?:fala|fale|explica|explique)|fale-me|explica\w*|descrev\w*)\b/,
  'who-works':
    /^(?:(?:e|ola|com),? )*quem\b.*\b(?:terapeutas?|massagistas?|trabalha\w*|faz|fazem|atende\w*|esta|da)\b|^(?:que|quais|quantos|quantas) (?:\w+ )?(?:terapeutas|massagistas)\b/,
  'how-to-pay':
    /\b(?:(?:em|com|por|aceitam|aceita|no) (?:\w+ )?(?:dinheiro|cartao|cartoes|visa|mastercard|amex|pay ?pal|pix|mb ?way|multibanco|transferencia|apple ?pay|google ?pay)|(?:como|quando|onde) (?:se )?(?:pago|posso pagar|paga|pagamos|devo pagar)|(?:posso|podemos|pode-se|tenho que|da para|preciso) pagar|pagar (?:no|la|ai|depois|na hora|online)|pago (?:la|ai|na hora|no local|depois)|formas? de pagamento)\b/,
  'their-name':
    /^(?:(?:ah|e|ok|sim|desculpe),? )*(?:(?:ela|ele) (?:se chama|chama-se)|o nome del[ae] e|chama-se|e para) +/,
  voucher: /\b(?:vales?|cartao|cartoes|cheques?)[- ](?:de )?(?:presente|oferta|prenda)s?\b/,
  gift: /\b(?:(?:de|um|como|para|e um) presente|presentear|oferecer (?:a|ao|como)|presente (?:para|pra)|surpresa (?:para|pra)|para (?:o )?aniversario d[aeo])\b/,
  'running-late':
    /\b(?:(?:vou|vamos|chego|estou|estamos|vou chegar|vamos chegar|chegarei)(?: \w+){0,4} (?:tarde|atrasad[oa]s?|com atraso)|(?:\d+|dez|quinze|vinte|meia hora|minutos?|min) (?:de )?(?:atras\w*|atrasad[oa]s?)|(?:me|nos) (?:atras(?:ei|ar|arei|aremos|amos|ando|o))|atras(?:ei|ar|arei|o|amos)-(?:me|nos)|(?:vou|vamos|irei)[- ](?:me |nos )?(?:atrasar|demorar)|(?:chego|chegarei|chegamos|chegaremos|vou chegar|vamos chegar) (?:\w+ ){1,3}depois|nao (?:chego|chegarei|vou chegar|vamos chegar|consigo chegar) (?:a tempo|na hora|a horas|pontual\w*)|(?:\w+ )?atraso de (?:\d+|dez|quinze|vinte|meia|uns|umas)|perdi (?:o|meu) (?:onibus|autocarro|trem|comboio|metro|voo)|atrasad[oa]s?|pres[oa]s? (?:no|na|em)|(?:muito )?transito|engarrafa\w*|(?:o|meu) (?:trem|comboio|onibus|autocarro|metro|voo) (?:\w+ ){0,3}(?:atras\w*|cancel\w*))\b/,
  'late-for-visit':
    /^(?!.*\b(?:mud\w+|adi\w+|remarc\w+|troc\w+|cancel\w+|alter\w+)\b).*\b(?:atras\w+|tarde|atraso)(?: (?:de |uns |umas )?\d+(?: ?min\w*)?)? (?:pro|pra|para|ao|a|na|no|da|das|do) ?(?:(?:o|a|as) )?(?:meu|minha|nosso|nossa|das|horario|marcacao|sessao|consulta|\d)/,
  'bring-along':
    /\b(?:lev(?:ar|o)|traz(?:er)?|trago|ir com|vir com)(?: com)? (?:o |a )?(?:(?:meu|minha|nosso|nossa|uma?) |alguem\b)/,
  attends:
    /^(?:(?:(?:sim|ok|claro|certo|perfeito|obrigad[oa]|com certeza),? )*(?:estarei|estaremos|vou estar|estou) (?:ai|la)(?:,? (?:obrigad[oa]|amanha|hoje|sem falta))*|(?:(?:sim|ok|claro|certo),? )*(?:eu )?(?:vou|irei|iremos|vamos) (?:sim|com certeza|sem falta|comparecer)|(?:(?:sim|ok),? )*(?:eu )?confirmo(?: (?:a|minha|a minha) (?:reserva|presenca|marcacao|visita))?|confirmado|confirmada)[.! ]*$/,
  here: /^(?:(?:ola|oi|bom dia|boa tarde|ok|pronto)[,!]? )*(?:(?:(?:eu|nos) )?(?:ja )?(?:estou|estamos|tou|to|cheguei|chegamos|acabei de chegar|acabamos de chegar)(?: (?:ja|agora))?(?:,? (?:(?:aqui|ca|ai)(?: (?:fora|em baixo))?(?: para (?:a minha|o meu|minha|meu|a|o) \w+)?|la fora|fora|em baixo|embaixo|esperando|a espera|na (?:porta|recepcao|rececao|entrada|sala de espera)|a (?:porta|entrada)|(?:no|ao) (?:spa|estacionamento)))*|check-?in)[.! ]*$/,
  'my-code':
    /\b(?:qual|que|onde|mand\w*|envi\w*|reenvi\w*|mostr\w*|me da|me diga|diga-me|preciso|perdi|esqueci|encontro|acho)(?: \w+){0,4} (?:codigo|qr)\b(?! (?:e|era|postal) ?\w*)/,
  'my-details':
    /\b(?:meu|novo) (?:numero|telefone|celular|telemovel|e-?mail)(?: \w+){0,2} (?:mudou|e outro|agora e|esta errado)\b|\b(?:mud\w*|troc\w*|atualiz\w*|corrig\w*|alter\w*) (?:o meu|meu|de) (?:numero|telefone|celular|telemovel|e-?mail|nome)\b|\btenho (?:um )?(?:novo|outro) (?:numero|telefone|celular|telemovel|e-?mail)\b/,
  'change-booked':
    /\b(?:(?:mud|troc|alter|pass|transfer)(?:ar|a|o|e|amos|ir|e-)|d[ae] (?:pra|para) (?:mudar|trocar|passar|alterar)|mudar|trocar)(?: (?:isso|ela|ele|minha \w+|meu \w+|a minha \w+|o meu \w+))? (?:para|pra|pro|por)\b|\b(?:em vez d\w+|no lugar d\w+|ao inves d\w+)\b|\bque seja(?:m)?\b|\bpod\w+ ser (?:na|no|as) .{0,24}\bem vez\b/,
  'more-people':
    /\b(?:adicion\w*|acrescent\w*|inclu\w*|levar|trazer)(?: \w+){0,3} (?:pessoas?|amig[oa]s?|alguem)\b|\bmais (?:uma|1|duas|2) pessoas?\b|\b(?:o |a )?(?:meu|minha|um|uma) \w+ (?:pode|poderia|quer) (?:vir|ir|participar)\b|\b(?:pode|poderia) (?:vir|ir)(?: tambem| comigo)? (?:o |a )?(?:meu|minha)\b|\b(?:alongar|prolongar|estender|encurtar)\b/,
  'calendar-link':
    /\b(?:link|ligacao|arquivo|ficheiro|endereco|url|assinatura|evento|convite)(?: \S+){0,2} (?:calendario|agenda)\b|\b(?:calendario|agenda|ical|ics) (?:link|url|feed)\b|\b(?:adicion\w*|acrescent\w*|colo[cq]\w*|por|poe|ponha|salv\w*|guard\w*|inclu\w*|sincroniz\w*|export\w*|envi\w*|mand\w*|assin\w*|subscrev\w*|ver|ter)(?: \S+){0,5} (?:(?:a |o |na |no |ao )?(?:minha|meu|nossa|nosso) (?:\w+ )?(?:agenda|calendario)|(?:a|na|no|ao|o) (?:agenda|calendario)(?! d[oae] (?:spa|dia|hoje|amanha)))\b|\b(?:agenda|calendario) (?:do |da )?(?:google|apple|outlook)\b|\bgoogle (?:agenda|calendar)\b|\.ics\b|^(?:minha |meu |a |o )?calendario(?: por favor)?[.!? ]*$/,
  receipt: /\b(?:recibos?|faturas?|facturas?|comprovantes?|comprovativos?|nota fiscal|nota)\b/,
  feedback:
    /\b(?:(?:deixar|dar|fazer|escrever)(?: \w+){0,2} (?:opiniao|avaliacao|comentario|estrelas|nota|feedback)|avaliar (?:o|a|minha|meu)|minha opiniao|feedback|como foi (?:a minha|minha|o meu|meu))\b|^(?:(?:uma|minha|quero|por favor) )*(?:opiniao|avaliacao|comentario)(?: por favor)?[.! ]*$/,
  charged:
    /^(?!.*\b(?:cobram|cobrariam?|sera|vao cobrar|vai ser|cancel\w*|desmarc\w*|se eu)\b).*(?:\b(?:cobraram|cobrou|cobrad[oa]s?|debitaram|debitou|debitad[oa]s?|descontaram|descontou|descontad[oa]s?)\b|\b(?:cobranca|debito|pagamento|lancamento|valor)s? (?:\S+ ){0,4}(?:no|na|do|da|em) (?:meu|minha) (?:cartao|conta|fatura|extrato|banco)\b|\b(?:o que|quanto|por que|porque|pelo que) (?:e que )?(?:eu )?(?:ja )?paguei\b|\b(?:tiraram|tirou|sacaram) (?:\S+ ){0,3}(?:cartao|conta)\b)/,
  'see-visits':
    /^(?:(?:oi|ola|ok|e|mas|por favor|desculpe|bom dia|boa (?:tarde|noite)),? )*(?:eu )?(?:preciso|quero|queria|gostaria|gostava|posso|poderia|pode|podem|podes|consigo|tenho|(?:como|onde)(?: eu)?(?: posso)?|me deixa|deixa eu|deixe-me) (?:de |que |me )*(?:ver|vejo|consult(?:ar|o)|checar|conferir|verificar|olhar|saber|encontrar|encontro|acessar|rever|mostrar(?:-me)?|listar|dizer(?:-me)?)(?: (?:a lista de|a lista das|todas|todos|quais sao))* (?:as |os |a |o )?(?:minhas?|meus?) (?:proxim[oa]s? )?(?:reservas?|marcac(?:oes|ao)|visitas?|agendamentos?|consultas?|horarios?|sessoes)(?: (?:por favor|de novo|outra vez|com voces|ai))*[.!? ]*$/,
  'no-complaint':
    /\b(?:nada|nenhuma?|sem|nao|nunca|zero)(?: (?!minha\b|a\b|nossa\b|essa\b|mas\b)\w+){0,2}? (?:que |do que |de que |(?<=nada )a )?(?:reclam\w*|queix\w*|decepc\w*|desapont\w*|insatisfeit\w*|descontent\w*)(?!.*\b(?:mas|exceto|porem|embora|so)\b)/,
  unhappy:
    /\b(?:horrivel|terrivel|pessim[oa]|decepc\w+|desapont\w+|mal[- ]?educad[oa]s?|grosseir[oa]s?|inaceitavel|nojo|nojent[oa]|reclama\w*|queix\w*|nunca mais|golpe|roubo|ladroes|me machuc\w+|magoou-me|suj[oa]\b|zangad[oa]|chatead[oa]|irritad[oa]|furios[oa]|vergonha|ridiculo|insatisfeit[oa]|descontente|o pior|uma merda|mau (?:servico|atendimento)|pessimo (?:servico|atendimento))\b/,
  'it-was': /\b(?:foi|foram|era|estava|tava|estive|me fizeram|achei|saiu)\b/,
  language:
    /^(?:mudar|trocar|escolher)?(?: de| o| a)? ?(?:idioma|lingua)s?[?!. ]*$|\b(?:outr[oa]|mudar (?:de|o|a)|que|qual) (?:idiomas?|linguas?)\b/,
  'start-messages':
    /^(?:por favor )?(?:start|comecar|iniciar|inscrever|retomar|voltar a receber(?: mensagens)?|ativar mensagens|quero (?:receber )?mensagens (?:de novo|outra vez))[!. ]*$/,
  'no-offers':
    /^(?:(?:por favor|ok|ola|oi|obrigad[oa]|e|nao),? )*(?:(?:ja )?nao (?:me )?(?:envi\w+|mand\w+|propo\w+|faca\w*|escrev\w+|ofere\w+|quero|desejo|preciso)(?: (?:mais|receber|as|suas|vossas|essas|com|de|nenhuma))* (?:ofertas?|propostas?|promocoes|promos|sugestoes)|(?:ja )?nao (?:me )?(?:propo\w+|ofere\w+)(?: (?:mais|nenhuma))* visitas?|(?:sem|chega de|nada de)(?: mais| as| suas)* (?:ofertas?|propostas?|promocoes|promos)|(?:par\w+|deix\w+) de (?:me )?(?:envi|mand|propo|faz)\w+(?: (?:mais|as|suas|me))* (?:ofertas?|propostas?|promocoes|promos|visitas)|nao (?:me )?pergunt\w+ (?:mais|de novo|outra vez))(?: (?:mais|por favor|obrigad[oa]))*[.! ]*$/,
  'offers-please':
    /^(?:(?:por favor|ok|sim|claro|ola|oi|e),? )*(?:(?:voces? )?(?:podem?|podes) (?:me )?(?:(?:escrever|mandar ofertas|enviar ofertas|propor visitas)(?:-me| para mim)?(?: de novo| outra vez)?|(?:escrever|avisar|contactar|contatar)(?:-me| para mim)?,? quando (?:for|chegar|estiver) (?:\S+ ){0,2}(?:hora|momento|tempo)\b.{0,40})|(?:me )?(?:envi|mand)(?:e|em|a|ar)(?:-me)? (?:as |suas |as suas )?ofertas|(?:eu )?quero (?:receber )?(?:as |suas |as suas )?ofertas(?: de novo)?|ofertas(?: (?:por favor|sim))+)(?: (?:por favor|obrigad[oa]))*[.! ]*$/,
  'forget-me':
    /\b(?:(?:apag\w+|elimin\w+|exclu\w+|delet\w+|remov\w+)(?: \S+){0,3} (?:dados|informac\w+|conta|perfil|numero|historico)|(?:esquec|apag|elimin|exclu|delet)\w*(?: \w+)? tudo(?: \w+){0,6} (?:de|sobre) mim|(?:remov|tir|apag|exclu)\w*-me d[oae]\w*|me (?:remov|tir|apagu?|exclu)\w* d[oae]\w* (?:sistema|lista|base|banco|cadastro)|nao guard\w+ (?:os )?meus dados|esquec(?:am|a|e)(?:-me| de mim)|me esquec\w+|rgpd|lgpd|direito ao esquecimento)\b/,
  'erase-all':
    /^(?:(?:nao|ok|por favor|espera|quero|pode|podes|melhor),? )*(?:apag|delet|elimin|exclu)(?:ar|ir|a|e|i|em|ue|uem) tudo(?: ja)?(?:,? (?:por favor|pf))?[.!? ]*$/,
  reminder:
    /\blembretes?\b|\b(?:me|nos) lembr(?:a|e|ar|em) (?:um|uma|na|no|do|da|antes|desse|deste)\b|\blembr(?:a|e|ar|em)-(?:me|nos) (?:um|uma|na|no|do|da|antes)\b/,
  'link-chats':
    /^(?!.*\b(?:nao quero|sem) ).*(?:\b(?:vincul\w*|conect\w*|juntar|junte|juntem|unir|una|associ\w*|sincroniz\w*|fundir|lig(?:ar|ue|uem) (?:[oa]s? )?(?:minhas?|meus?))(?: \S+){0,4} (?:contas?|chats?|perfil|perfis|conversas?|whats ?app|zap|telegram|teams)\b|\b(?:lig(?:ar|ue|uem)) (?:[oa]s? )?(?:minhas?|meus?) (?:contas?|chats?|whats ?app|zap|telegram|conversas?)\b|\btambem (?:\S+ )?(?:escrev\w+|falo|estou|uso|tenho|converso|sou|ja \w+|reserv\w+|marc\w+)(?: \S+){0,4} (?:whats ?app|zap|telegram|teams|site)\b|\b(?:escrevo|falo|estou|uso|converso)(?: \S+){0,3} (?:whats ?app|zap|telegram|teams|site),? tambem\b|\b(?:escrevo|falo|estou|uso|converso) tambem(?: \S+){0,3} (?:whats ?app|zap|telegram|teams|site)\b|\bmesma pessoa(?: \S+){0,4} (?:whats ?app|zap|telegram|teams)\b|\b(?:minha outra conta|meu outro chat)\b|\bminhas? (?:reservas?|marcac\w+|visitas?)(?: \S+){0,3} (?:no|do|pelo|de|em) (?:whats ?app|zap|telegram|teams)\b)/,
  'go-on':
    /^(?:(?:oi|ola|ok|por favor),? )*(?:(?:quero|posso|gostaria de|podemos) )?(?:continu\w+|segu\w+|retom\w+|termin\w+|acab\w+)(?: \S+){0,3} (?:reserva|marcacao|aqui|(?:de )?onde (?:parei|paramos|estavamos))(?: \S+){0,3}[.!? ]*$|^onde (?:estavamos|paramos)\W*$/,
  'not-me':
    /\b(?:(?:eu )?nao (?:fui|era) eu|eu nao fui|nao vinculei)\b|\b(?:desvincul\w*|desconect\w*|separ\w*|deslig\w*)(?: \S+){0,4} (?:contas?|chats?|whats ?app|zap|telegram|teams)\b|^(?:por favor )?(?:desvincul(?:ar|e|a|em)|separ(?:ar|e|em))[.! ]*$|\bdesfazer (?:o |a )?(?:vinculo|vinculacao|ligacao)\b/,
  'bot-again':
    /^(?!.*\b(?:nao|sem)\b).*\b(?:(?:voltar|falar|continuar|de novo|outra vez|quero)(?: \w+){0,2} (?:ao|com o|para o|pro|o) (?:bot|robo|assistente))\b|^(?:o |oi |ola )*(?:bot|robo)(?: por favor)?[.! ]*$/,
  unlink: /^(?:por favor )?(?:desvincular|desligar(?:-me)?|terminar sessao|sair|desconectar)[.! ]*$/,
  'my-day':
    /^(?!.*\bsemana).*(?:\b(?:meu|o meu) (?:dia|horario|turno)\b|\b(?:minha|a minha) agenda\b|\b(?:meus|minhas|os meus|as minhas) (?:marcacoes|clientes|hospedes|visitas|atendimentos)\b|\b(?:o que|quem) (?:eu )?tenho (?:hoje|amanha|na|no)|\bprimeir[oa] (?:cliente|hospede|marcacao|visita|atendimento)\b|\bagenda (?:de hoje|do dia))/,
  'my-week':
    /\b(?:minha|a minha) semana\b|\b(?:horario|agenda|turnos?|marcacoes|clientes)\b.*\bsemana\b|\bo que tenho (?:esta|essa|na proxima) semana\b/,
  'next-guest':
    /\bproxim[oa] (?:cliente|hospede|marcacao|visita|pessoa|atendimento)\b|\bquem (?:e o|e a|vem|segue)(?: \w+)? ?(?:proxim[oa]|seguinte|agora|depois)?\b(?<=proxim[oa]|seguinte|agora|depois|vem|segue)/,
  'day-end':
    /\bcomo (?:foi|correu) (?:o )?(?:meu|o) (?:dia|turno)\b|\b(?:fechar|fecha|fecho|encerrar|encerra|encerro|terminar) (?:o )?(?:meu |o )?(?:dia|turno|expediente)\b|\b(?:fecho|fechamento|encerramento|resumo|balanco) d[oe] (?:meu )?(?:dia|turno)\b|\b(?:o )?meu (?:dia|turno) (?:acabou|terminou)\b|\b(?:terminei|acabei|acabou) por hoje\b|^(?:o )?(?:fim|final) d[oe] (?:meu )?(?:dia|turno|expediente)[.!? ]*$/,
  'house-day':
    /\bcomo (?:foi|correu|esta|vai|estamos)(?: o dia)?(?: de)? (?:hoje|ontem)\b|\b(?:numeros|receita|faturamento|faturacao|relatorio|ocupacao|vendas) (?:do dia|de hoje|de ontem)\b/,
  sick: /\b(?:doente|febre|gripe|enxaqueca|covid|vomit\w*|(?:me sinto|sinto-me|estou) (?:muito )?mal|nao (?:me sinto|estou) bem|de baixa|passando mal|indispost[oa])\b/,
  block:
    /\b(?:bloque\w+|nao (?:estou|estarei) (?:disponivel|livre)|indisponivel|preciso (?:de )?(?:uma )?(?:pausa|folga)|(?:dia|tempo) livre|folga|ferias|(?:deix\w*|reserv\w*)(?: \w+){0,4} livre)\b/,
  swap: /\b(?:troc\w+|(?:fica|ficar|pega|pegar) com a minha|permut\w*|cobr\w+(?:-me)?(?= (?:o|a|por|me|minha|meu)\b)|me cobre|substitu\w*|(?:pode|poderia|faz|fica com|assume)(?: \w+){0,3} (?:meu|minha|meus|minhas|o meu|a minha) (?:das |cliente|marcacao|visita|horario|turno|\d)|no meu lugar)\b/,
  begin:
    /^(?:(?:ok|por favor|ja|agora),? )*(?:vamos |estou a |estou )?(?:start|comec(?:ar|o|amos|ei|ando)|inici(?:ar|o|amos|ei|ando))(?: (?:ja|agora|por favor))*[.! ]*$|\b(?:comec(?:ar|o|amos|ei|ando)|inici(?:ar|o|amos|ei|ando))(?: ja| agora)?(?: com)? (?:(?:[oa] |(?:[oa] )?(?:meu|minha) |este |esta )?(?:\w+ ){0,2}?(?:visita|tratamento|massagem|sessao|cliente|hospede|marcacao|reserva|atendimento)\b|(?:a |o )(?:das? )?\d{1,2}(?:[:h]\d{0,2})?)|\b(?:tratamento|massagem|sessao|atendimento|visita) (?:ja )?(?:comecou|iniciou|foi iniciad[oa]|comecad[oa])\b/,
  done: /\b(?:feit[oa]|terminad[oa]|terminei|acab(?:ou|ei|ad[oa])|finalizad[oa]|concluid[oa]|(?:cliente|hospede) (?:ja )?(?:foi embora|saiu))\b|^pronto[.! ]*$/,
  'no-show':
    /\bno[- ]?show\b|\bnao (?:veio|apareceu|compareceu|chegou)\b|\b(?:cliente|hospede) (?:faltou|nao apareceu)\b|\bfaltou\b|\b(?:levei|tomei|me deu|deu|me deixou n[oa]) (?:um )?bolo\b/,
};

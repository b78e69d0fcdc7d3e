"""A desk made of a list of cards, until the real one is there."""
from __future__ import annotations
import random
from datetime import date, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import NamedTuple
from tracker.clock import Clock
from tracker.model import Deal, STAGES, Standing
from tracker.desk.values import Card, Said
NAMES = ['Rahman Textiles Ltd','李伟五金贸易','María García e Hijos','Иван Петров','Schmidt Licht GmbH','محمد علي للتجارة','João Silva Lda','Nguyễn Văn Hùng','Acme Lighting','山田商店','[/b] Pty','[@click=app.quit]x','\x1b[31mRed\x1b[0m Ltd','客户'*100]
GOODS=['LED strip 12V · 2,000 m','Solar lamp · 500 pcs','Hinges 4" · 20,000 pcs','Ceramic tile 60×60 · 1,200 m²','Cotton tape · 80 rolls']
CC=['BD','CN','MX','RU','DE','EG','PT','VN','US','JP','AU','','GB','TW']
TODAY=date(2026,12,2)
TITLES=dict(inquiry='Inquiry',quote='Quote',pi='PI',sample='Sample',order='Order',lost='Lost')
class FakeDesk:
    def __init__(self,n=60,seed=1,hostile=False):
        r=random.Random(seed); self.problems=[]; self.drafts={}
        self.clock=Clock(datetime(2026,12,2,9,tzinfo=timezone.utc))
        self.cards={s:[] for s in STAGES}; self.outside=set(); self.log=[]
        for i in range(n):
            s=r.choice(STAGES) if n<1000 else STAGES[i%6]; k=r.randrange(14 if hostile else 9)
            self.cards[s].append(Card(f'id{i:06d}',f'h{i}',NAMES[k]+('' if n<100 else f' #{i}'),r.choice(GOODS),f'USD {r.randint(5,900)*100:,}',None if s=='lost' else TODAY+timedelta(r.randint(-9,25)),r.randint(0,30),r.random()<.08,CC[k]))
        for s in STAGES[:-1]: self.cards[s].sort(key=lambda c:c.due)
    def columns(self,words=''):
        w=words.casefold()
        return {s:[c for c in self.cards[s] if w in (c.buyer+c.line2).casefold()] for s in STAGES}
    def title(self,s): return TITLES[s]
    def country_name(self,c): return {'BD':'Bangladesh','DE':'Germany'}.get(c,c)
    def deal(self,i):
        for s in STAGES:
            for c in self.cards[s]:
                if c.id==i: return Deal(id=i,buyer=c.buyer,created=self.clock.now(),stage=s)
    def deals(self,words='',**k): return [self.deal(c.id) for cs in self.columns(words).values() for c in cs]
    def standing(self,d): return Standing(due=TODAY,why='PI sent 3 of their working days ago, no reply; ladder says 3',state='ladder')
    def move(self,i,t):
        for s in STAGES:
            for c in self.cards[s]:
                if c.id==i: self.cards[s].remove(c); self.cards[t].insert(0,c); self.log.append((i,s)); return Said(f'{c.buyer} → {self.title(t)}; next touch Fri 4 Dec 2026',self.deal(i))
    def reopen(self,i): return self.move(i,'quote')
    def undo(self):
        i,s=self.log.pop(); said=self.move(i,s); self.log.pop(); return said
    redo=undo
    def refresh(self):
        o,self.outside=self.outside,set(); return o
    def load_draft(self,k): return self.drafts.get(k,'')
    def save_draft(self,k,t): self.drafts[k]=t
